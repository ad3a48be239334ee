package vn.congress.approval.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.report.AgencyAccount;
import vn.congress.approval.domain.report.DailyReport;
import vn.congress.approval.domain.report.Line;
import vn.congress.approval.domain.report.ReportFigures;
import vn.congress.approval.domain.report.Section;

/**
 * What a report says, as it is read: names beside codes, time in words.
 *
 * @param figures empty when they could not be read
 * @param failures what could not be read, in words
 */
public record ReportView(
        LocalDate day,
        Instant since,
        Instant cutOff,
        Optional<DailyReport.Upcoming> milestone,
        boolean complete,
        List<String> failures,
        Optional<FiguresRead> figures,
        List<SectionRead> sections) {

    /** Figures, and by agency. */
    public record FiguresRead(
            int tasks,
            int before,
            List<ReportFigures.Count> statuses,
            List<ReportFigures.Count> marks,
            List<AgencyRead> agencies) {}

    /** Tasks of an agency, by the id of their status. */
    public record AgencyRead(String code, String name, int tasks, Map<String, Integer> statuses) {}

    /**
     * A part.
     *
     * @param total how many lines there are; {@code lines} may be fewer
     */
    public record SectionRead(
            String id, String label, int total, List<Section.Group> groups, List<LineRead> lines, String failure) {}

    /** A line. */
    public record LineRead(
            String group,
            String code,
            String title,
            String lead,
            String leadName,
            Optional<LocalDate> due,
            String what,
            String who,
            String waitsFor,
            Optional<Instant> since,
            String waited) {}

    /**
     * What an agency answers for; its tasks are those done earlier, in time and late, and those still open.
     *
     * @param earlier concluded before the period
     */
    public record AccountRead(
            String code,
            String name,
            int tasks,
            int earlier,
            int onTime,
            int late,
            int open,
            int openOverdue,
            int returned,
            int postponed,
            double averageDaysLate) {

        static AccountRead of(AgencyAccount account, Map<String, String> names) {
            return new AccountRead(
                    account.agency(),
                    names.getOrDefault(account.agency(), account.agency()),
                    account.tasks(),
                    account.earlier(),
                    account.onTime(),
                    account.late(),
                    account.open(),
                    account.openOverdue(),
                    account.returned(),
                    account.postponed(),
                    account.averageDaysLate());
        }
    }

    static ReportView of(DailyReport report, Map<String, String> names, Duration workingDay) {
        var failures = new java.util.ArrayList<String>();
        if (report.figures().isEmpty()) {
            failures.add(DailyReport.NO_FIGURES);
        }
        report.sections().stream()
                .map(Section::failure)
                .filter(failure -> !failure.isEmpty())
                .forEach(failures::add);
        return new ReportView(
                report.day(),
                report.since(),
                report.cutOff(),
                report.milestone(),
                report.isComplete(),
                failures,
                report.figures().map(figures -> figures(figures, names)),
                report.sections().stream()
                        .map(section -> section(section, names, workingDay))
                        .toList());
    }

    private static FiguresRead figures(ReportFigures figures, Map<String, String> names) {
        return new FiguresRead(
                figures.tasks(),
                figures.before(),
                figures.statuses(),
                figures.marks(),
                figures.agencies().stream()
                        .map(it -> new AgencyRead(
                                it.agency(), names.getOrDefault(it.agency(), it.agency()), it.tasks(), it.statuses()))
                        .toList());
    }

    private static SectionRead section(Section section, Map<String, String> names, Duration workingDay) {
        return new SectionRead(
                section.kind().name(),
                section.kind().label(),
                section.total(),
                section.groups(),
                section.lines().stream()
                        .map(line -> line(line, names, workingDay))
                        .toList(),
                section.failure());
    }

    private static LineRead line(Line line, Map<String, String> names, Duration workingDay) {
        return new LineRead(
                line.group(),
                line.code(),
                line.title(),
                line.lead(),
                names.getOrDefault(line.lead(), line.lead()),
                line.due(),
                line.what(),
                line.who(),
                line.waitsFor(),
                line.since(),
                line.waited().map(it -> Labels.workingTime(it, workingDay)).orElse(""));
    }
}
