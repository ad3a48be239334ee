package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Person;
import vn.congress.approval.domain.absence.Substitutions;

/**
 * An absence has begun: what the absent person had taken goes over to who stands in. What the substitute may do does
 * not wait for this; it follows from the day.
 */
@Service
public class BeginSubstitution {

    private final Absences absences;
    private final AbsenceDesks desks;
    private final AssignedSteps steps;
    private final StepsHanded handed;
    private final Substitutions substitutions;

    BeginSubstitution(
            Absences absences,
            AbsenceDesks desks,
            AssignedSteps steps,
            StepsHanded handed,
            Substitutions substitutions) {
        this.absences = absences;
        this.desks = desks;
        this.steps = steps;
        this.handed = handed;
        this.substitutions = substitutions;
    }

    /** Does nothing when it is over already: the clock may ring late, after a stop of days. */
    @Transactional
    public void begin(long id) {
        var absence = absences.find(id).orElseThrow();
        substitutions.changed();
        if (!absence.isInForceOn(desks.today())) {
            return;
        }
        desks.find(absence.absentee()).ifPresent(absentee -> desks.find(absence.substitute())
                .ifPresent(substitute -> begin(absence, absentee, substitute)));
    }

    private void begin(Absence absence, Person absentee, Person substitute) {
        var moving = steps.of(
                absentee.account(),
                desks.coverage(absence, absentee, substitute).going());
        handed.give(
                moving,
                absentee.account(),
                substitute.account(),
                AbsenceSteps.HANDED_OVER,
                "Vắng mặt đến hết ngày %s.".formatted(AbsenceDesks.inWords(absence.to())),
                Actor.OFFICE);
        absences.noteHandedOver(
                absence.id(), moving.stream().map(AssignedSteps.Assigned::id).toList());
        handed.tell(
                desks.desksOf(absentee, substitute),
                "%s thay %s từ ngày %s đến hết ngày %s; %d việc đã nhận được chuyển sang."
                        .formatted(
                                substitute.account(),
                                absentee.account(),
                                AbsenceDesks.inWords(absence.from()),
                                AbsenceDesks.inWords(absence.to()),
                                moving.size()));
    }
}
