package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.CirculateDossierSubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.RoundRules;

/** The Central Office sends the dossier to the members of the Politburo, leaving them time to study. */
@Service
public class CirculateDossier {

    private final StepRecords records;
    private final WorkingDays workingDays;
    private final RoundRules rules;
    private final Clock clock;

    CirculateDossier(StepRecords records, WorkingDays workingDays, RoundRules rules, Clock clock) {
        this.records = records;
        this.workingDays = workingDays;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @return the end of the last day for comments
     * @throws Refused when the day leaves less than the guaranteed study time; the message offers the earliest one
     */
    @Transactional
    public Instant circulate(Step step, CirculateDossierSubmission handedIn) {
        var time = workingDays.current();
        var earliest = time.calendar().plusWorkingDays(time.dateOf(clock.instant()), rules.studyDays());
        if (handedIn.commentsDue().isBefore(earliest)) {
            throw new Refused(
                    "commentsDue",
                    "Phải bảo đảm ít nhất %d ngày làm việc nghiên cứu; sớm nhất là ngày %s."
                            .formatted(rules.studyDays(), earliest.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
        }
        records.add(step, handedIn);
        return time.dueOn(handedIn.commentsDue());
    }
}
