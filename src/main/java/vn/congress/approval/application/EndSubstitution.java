package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Person;
import vn.congress.approval.domain.absence.Substitutions;

/** An absence is over: what went over and is still open goes back, with what the substitute took on those desks. */
@Service
public class EndSubstitution {

    private final Absences absences;
    private final AbsenceDesks desks;
    private final AssignedSteps steps;
    private final StepsHanded handed;
    private final Substitutions substitutions;
    private final Clock clock;

    EndSubstitution(
            Absences absences,
            AbsenceDesks desks,
            AssignedSteps steps,
            StepsHanded handed,
            Substitutions substitutions,
            Clock clock) {
        this.absences = absences;
        this.desks = desks;
        this.steps = steps;
        this.handed = handed;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** Marks it as ended by itself, unless somebody ended it. */
    @Transactional
    public void end(long id) {
        var absence = absences.find(id).orElseThrow();
        absences.end(id, new Absence.Ended(Actor.OFFICE.account(), clock.instant()));
        substitutions.changed();
        desks.find(absence.absentee()).ifPresent(absentee -> desks.find(absence.substitute())
                .ifPresent(substitute -> end(absence, absentee, substitute)));
    }

    private void end(Absence absence, Person absentee, Person substitute) {
        var moving = goingBack(absence, absentee, substitute);
        handed.give(
                moving,
                substitute.account(),
                absentee.account(),
                AbsenceSteps.HANDED_BACK,
                "Hết thời gian thay thế.",
                Actor.OFFICE);
        handed.tell(
                desks.desksOf(absentee, substitute),
                "%s không còn thay %s; %d việc còn mở được chuyển lại."
                        .formatted(substitute.account(), absentee.account(), moving.size()));
    }

    /** At a desk of their own the substitute keeps what they took themselves. */
    private List<AssignedSteps.Assigned> goingBack(Absence absence, Person absentee, Person substitute) {
        var handedOver = absences.handedOver(absence.id());
        var concerned = absentee.desks().stream()
                .filter(desk -> absence.desks().isEmpty() || absence.desks().contains(desk))
                .toList();
        return steps.of(substitute.account(), concerned).stream()
                .filter(step ->
                        handedOver.contains(step.id()) || !substitute.desks().contains(step.desk()))
                .toList();
    }
}
