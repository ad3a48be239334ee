package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;

/** Ends an absence before its last day is over, or before it has begun. */
@Service
public class EndAbsence {

    private final Absences absences;
    private final AbsenceDesks desks;
    private final AbsenceProcess process;
    private final Clock clock;

    EndAbsence(Absences absences, AbsenceDesks desks, AbsenceProcess process, Clock clock) {
        this.absences = absences;
        this.desks = desks;
        this.process = process;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is none, or none for the actor to end
     * @throws Conflict when it is over already
     */
    @Transactional
    public AbsenceView end(long id, Actor actor) {
        absences.holdStill();
        var absence = absences.find(id)
                .filter(found -> desks.find(found.absentee())
                        .filter(person -> desks.maySpeakFor(person, found.desks(), actor))
                        .isPresent())
                .orElseThrow(() -> new NotFound("Không có lượt vắng mặt này, hoặc đồng chí không được kết thúc."));
        if (absence.isOver(desks.today())) {
            throw new Conflict("Lượt vắng mặt này đã kết thúc; hãy tải lại danh sách.");
        }
        absences.end(id, new Absence.Ended(actor.account(), clock.instant()));
        process.endEarly(absence);
        return desks.view(absences.find(id).orElseThrow(), actor);
    }
}
