package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.report.DailyReport;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Done;

/** Builds the report of a day as of its cut-off, however long ago that was, and keeps what it says. */
@Service
public class BuildDailyReport {

    static final String STEP = "ServiceTask_BuildDailyReport";

    private final DailyReports reports;
    private final CollectReport collectReport;
    private final Milestones milestones;
    private final Clock clock;

    BuildDailyReport(DailyReports reports, CollectReport collectReport, Milestones milestones, Clock clock) {
        this.reports = reports;
        this.collectReport = collectReport;
        this.milestones = milestones;
        this.clock = clock;
    }

    @Transactional
    public DailyReport build(LocalDate day) {
        var opened = reports.find(day).orElseThrow(Missing::report);
        var report = collectReport.collect(day, opened.since(), opened.cutOff(), milestones.next(day));
        var now = clock.instant();
        reports.keep(report, now);
        reports.add(
                day,
                new Done(now, Actor.OFFICE, STEP, "", report.isComplete() ? "" : "Có nguồn không lấy được số liệu."));
        return report;
    }
}
