package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Milestone;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.report.DailyReport;
import vn.congress.approval.domain.report.DailyReport.Upcoming;
import vn.congress.approval.domain.report.Line;
import vn.congress.approval.domain.report.ReportFigures;
import vn.congress.approval.domain.report.ReportLines;
import vn.congress.approval.domain.report.ReportSources;
import vn.congress.approval.domain.report.Section;
import vn.congress.approval.domain.report.SectionKind;
import vn.congress.approval.domain.report.Standpoint;
import vn.congress.approval.domain.report.StepsAt;
import vn.congress.approval.domain.report.Words;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.WorkingDaysLeft;

/**
 * Collects what a report says, as of two moments. Each part is read by itself, in a transaction of its own: where one
 * fails the report says so, and the others are there. However many tasks there are, it asks the same few questions.
 */
@Service
public class CollectReport {

    private static final Logger LOG = LoggerFactory.getLogger(CollectReport.class);

    private final Standings standings;
    private final ReportSources sources;
    private final StepsAt stepsAt;
    private final ReadApart apart;
    private final ReportWords words;
    private final WorkingDaysLeft dueSoon;
    private final WorkingDays workingDays;
    private final int mostLines;

    /** @param mostLines lines that are kept of a part; how many there are is always said */
    CollectReport(
            Standings standings,
            ReportSources sources,
            StepsAt stepsAt,
            ReadApart apart,
            ReportWords words,
            WorkingDaysLeft dueSoon,
            WorkingDays workingDays,
            @Value("${congress.daily-report.lines:300}") int mostLines) {
        this.standings = standings;
        this.sources = sources;
        this.stepsAt = stepsAt;
        this.apart = apart;
        this.words = words;
        this.dueSoon = dueSoon;
        this.workingDays = workingDays;
        this.mostLines = mostLines;
    }

    /** How all tasks stood at that moment. */
    Standpoint at(Instant moment) {
        return apart.read(() -> new Standpoint(BoardDay.at(moment, dueSoon), standings.asOf(moment)));
    }

    /** @param milestone what the tasks due before it are listed for */
    public DailyReport collect(LocalDate day, Instant since, Instant cutOff, Optional<Milestone> milestone) {
        return new Collecting(
                        cutOff,
                        read("Số liệu chung", () -> List.of(at(since), at(cutOff))),
                        read("Tên gọi", () -> apart.read(words::read)),
                        read("Các bước đang mở", () -> apart.read(() -> stepsAt.openAt(cutOff))),
                        milestone.map(Milestone::day))
                .report(day, since, milestone.map(it -> upcoming(it, day, cutOff)));
    }

    private Upcoming upcoming(Milestone milestone, LocalDate day, Instant cutOff) {
        var ahead = !milestone.day().isBefore(day);
        return new Upcoming(
                milestone.name(),
                milestone.day(),
                Math.toIntExact(day.until(milestone.day(), java.time.temporal.ChronoUnit.DAYS)),
                ahead ? workingDays.asOf(cutOff).calendar().workingDaysUntil(day, milestone.day()) : 0);
    }

    /** What failed is told in the report, and why in the log: whoever reads the report cannot do anything about it. */
    private <T> Optional<T> read(String what, Supplier<T> source) {
        try {
            return Optional.of(source.get());
        } catch (RuntimeException failed) {
            LOG.error("Report: no answer from «{}»", what, failed);
            return Optional.empty();
        }
    }

    /** One report being made. */
    private final class Collecting {

        private final Instant cutOff;
        private final Optional<List<Standpoint>> standpoints;
        private final Optional<Words> names;
        private final Optional<List<StepsAt.Open>> steps;
        private final Optional<LocalDate> until;

        private Collecting(
                Instant cutOff,
                Optional<List<Standpoint>> standpoints,
                Optional<Words> names,
                Optional<List<StepsAt.Open>> steps,
                Optional<LocalDate> until) {
            this.cutOff = cutOff;
            this.standpoints = standpoints;
            this.names = names;
            this.steps = steps;
            this.until = until;
        }

        private DailyReport report(LocalDate day, Instant since, Optional<Upcoming> milestone) {
            var figures = standpoints.flatMap(both -> read(
                    "Số liệu chung",
                    () -> ReportFigures.of(both.get(1).board(), both.get(0).board())));
            var lines = standpoints.flatMap(both -> names.map(it -> new ReportLines(both.get(0), both.get(1), it)));
            var sections = Stream.of(SectionKind.values())
                    .map(kind -> section(kind, since, lines))
                    .toList();
            return new DailyReport(day, since, cutOff, milestone, figures, sections);
        }

        private Section section(SectionKind kind, Instant since, Optional<ReportLines> lines) {
            return lines.flatMap(it -> read(
                            kind.label(),
                            () -> apart.read(() -> titled(Section.of(kind, lines(kind, since, it), mostLines)))))
                    .orElseGet(() -> Section.failed(kind));
        }

        private List<Line> lines(SectionKind kind, Instant since, ReportLines lines) {
            return switch (kind) {
                case DECISIONS -> lines.decisions(steps(), sources.reportedUp(cutOff), sources.datesAsked(cutOff));
                case NEWLY_OVERDUE -> newlyOverdue(lines);
                case ESCALATIONS -> lines.reportedUp(sources.reportedUp(cutOff));
                case LOOPS -> lines.circles(sources.circles(cutOff));
                case SITUATIONS -> lines.situations(sources.situations(cutOff), steps());
                case MOVED -> lines.moved(sources.progress(since, cutOff));
                case DUE_BEFORE_MILESTONE -> until.map(lines::dueUntil).orElseGet(List::of);
            };
        }

        private List<Line> newlyOverdue(ReportLines lines) {
            var overdue = lines.becameOverdue();
            return overdue.isEmpty()
                    ? List.of()
                    : lines.newlyOverdue(
                            overdue,
                            steps(),
                            sources.waiting(cutOff),
                            sources.notAnswered(cutOff),
                            sources.prerequisites(
                                    overdue.stream().map(TaskStanding::code).toList()),
                            sources.reportedUp(cutOff));
        }

        /** Not known: whatever needs them fails, and says so. */
        private List<StepsAt.Open> steps() {
            return steps.orElseThrow(() -> new IllegalStateException("The open steps could not be read"));
        }

        private Section titled(Section section) {
            var codes = new ArrayList<TaskCode>();
            section.lines().stream()
                    .map(Line::code)
                    .filter(TaskCode::isWellFormed)
                    .map(TaskCode::new)
                    .forEach(codes::add);
            var titles = standings.titlesAsOf(codes, cutOff);
            return section.titled(
                    code -> TaskCode.isWellFormed(code) ? titles.getOrDefault(new TaskCode(code), "") : "");
        }
    }
}
