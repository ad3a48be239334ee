package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ApproveDailyReportSubmission;
import vn.congress.approval.application.submission.ApproveDailyReportSubmission.Outcome;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Done;

/** The Central Office lets a report go with a remark, or has its figures collected again; figures it cannot change. */
@Service
public class ApproveDailyReport {

    private final DailyReports reports;
    private final Clock clock;

    ApproveDailyReport(DailyReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional
    public void approve(LocalDate day, Step step, ApproveDailyReportSubmission handedIn) {
        var now = clock.instant();
        reports.add(day, new Done(now, step.actor(), step.id(), handedIn.choice(), handedIn.why()));
        if (handedIn.outcome() == Outcome.APPROVED) {
            reports.approve(day, step.actor(), now, handedIn.why());
        }
    }
}
