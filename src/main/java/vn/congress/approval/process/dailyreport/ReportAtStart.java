package vn.congress.approval.process.dailyreport;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenReportDays;

/** A program that starts in the middle of a day makes that day's report too, and does not wait for midnight. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ReportAtStart {

    private final OpenReportDays openReportDays;

    ReportAtStart(OpenReportDays openReportDays) {
        this.openReportDays = openReportDays;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        try {
            openReportDays.open();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // It has opened the same days.
        }
    }
}
