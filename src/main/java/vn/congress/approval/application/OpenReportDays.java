package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Opened;
import vn.congress.approval.domain.report.KeptReport;
import vn.congress.approval.domain.report.ReportDays;
import vn.congress.approval.domain.report.ReportTimes;

/** Opens the report of the day, and those that were missed while the program stood still; each once. */
@Service
public class OpenReportDays {

    private final DailyReports reports;
    private final ReportProcess process;
    private final Milestones milestones;
    private final WorkingDays workingDays;
    private final ReportTimes times;
    private final Clock clock;

    OpenReportDays(
            DailyReports reports,
            ReportProcess process,
            Milestones milestones,
            WorkingDays workingDays,
            ReportTimes times,
            Clock clock) {
        this.reports = reports;
        this.process = process;
        this.milestones = milestones;
        this.workingDays = workingDays;
        this.times = times;
        this.clock = clock;
    }

    /** The days that were opened, oldest first; none on a day without a report. */
    @Transactional
    public List<LocalDate> open() {
        var time = workingDays.current();
        var days = new ReportDays(time.calendar(), milestones::isPeak);
        var zone = time.hours().zone();
        var now = clock.instant();
        return days.toOpen(time.dateOf(now), reports.lastDay(), times.mostCaughtUp()).stream()
                .filter(day -> {
                    var cutOff = times.cutOffOn(day, zone);
                    var send = times.sendOn(day, zone);
                    var since = reports.before(day)
                            .map(KeptReport::cutOff)
                            .orElseGet(() -> times.cutOffOn(days.before(day), zone));
                    var opened = reports.open(new Opened(day, since, cutOff, send, now));
                    if (opened) {
                        process.begin(new ReportProcess.Begun(day, times.collectAfter(cutOff), send));
                    }
                    return opened;
                })
                .toList();
    }
}
