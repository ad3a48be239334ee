package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.GiveOpinionSubmission;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;

/** Who was asked answers, or has the answer written down by a secretary. */
@Service
public class GiveOpinion {

    private final StepRecords records;
    private final Opinions opinions;
    private final Secretaries secretaries;
    private final WorkingDays workingDays;
    private final Clock clock;

    GiveOpinion(StepRecords records, Opinions opinions, Secretaries secretaries, WorkingDays workingDays, Clock clock) {
        this.records = records;
        this.opinions = opinions;
        this.secretaries = secretaries;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Keeps the first answer of a respondent, with the working time the respondent had to study. */
    @Transactional
    public void give(Step step, long round, Desk respondent, GiveOpinionSubmission handedIn) {
        var slip = opinions.slip(round, respondent).orElseThrow();
        var now = clock.instant();
        opinions.give(new Opinion(
                0,
                round,
                respondent,
                1,
                handedIn.answer(),
                handedIn.why(),
                step.actor().account(),
                secretaries.memberAt(respondent, step.actor()),
                now,
                slip.isLate(now),
                workingDays.current().openBetween(slip.studiedFrom(), now)));
        records.add(step, handedIn);
    }
}
