package vn.congress.approval.application;

import java.time.Clock;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.escalation.Mandate;

/** Who decides where a higher level has let a lower one decide. */
@Service
public class Mandates {

    private final GivenMandates given;
    private final StepRecords records;
    private final WorkingDays workingDays;
    private final Clock clock;

    Mandates(GivenMandates given, StepRecords records, WorkingDays workingDays, Clock clock) {
        this.given = given;
        this.records = records;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The lowest level that a mandate in force lets decide; the competent one itself when none does. */
    Level within(Step step, Level competent) {
        var today = workingDays.current().dateOf(clock.instant());
        var mandate = given.of(step.task()).stream()
                .filter(it -> it.covers(competent, today))
                .min(Comparator.comparing(Mandate::level));
        mandate.ifPresent(it -> records.add(
                step,
                "MANDATED",
                "%s cho phép %s quyết định trong giới hạn: %s"
                        .formatted(it.giver().label(), it.level().label(), it.limits())));
        return mandate.map(Mandate::level).orElse(competent);
    }
}
