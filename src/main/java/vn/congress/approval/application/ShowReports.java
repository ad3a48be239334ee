package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.report.DailyReport;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.KeptReport;
import vn.congress.approval.domain.report.ReportDays;
import vn.congress.approval.domain.report.ReportState;
import vn.congress.approval.domain.report.ReportTimes;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;

/** Shows daily reports: those there are, what one says, and any past day made anew. */
@Service
public class ShowReports {

    private final DailyReports reports;
    private final CollectReport collectReport;
    private final Standings standings;
    private final Milestones milestones;
    private final CongressTasks tasks;
    private final TaskInstances instances;
    private final OpenSteps openSteps;
    private final ReportWords words;
    private final WorkingDays workingDays;
    private final ReportTimes times;
    private final Clock clock;

    ShowReports(
            DailyReports reports,
            CollectReport collectReport,
            Standings standings,
            Milestones milestones,
            CongressTasks tasks,
            TaskInstances instances,
            OpenSteps openSteps,
            ReportWords words,
            WorkingDays workingDays,
            ReportTimes times,
            Clock clock) {
        this.reports = reports;
        this.collectReport = collectReport;
        this.standings = standings;
        this.milestones = milestones;
        this.tasks = tasks;
        this.instances = instances;
        this.openSteps = openSteps;
        this.words = words;
        this.workingDays = workingDays;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A daily report on a line.
     *
     * @param late whether it was not approved when it was to be sent
     * @param unread whether it was not acknowledged in its time
     * @param caughtUp whether it was built on a later day, because the program stood still
     */
    public record Summary(
            LocalDate day,
            Choice state,
            boolean complete,
            boolean late,
            boolean unread,
            boolean caughtUp,
            Instant since,
            Instant cutOff,
            Instant sendAt,
            Optional<Instant> builtAt,
            Optional<By> approved,
            Optional<Instant> sentAt,
            Optional<By> acknowledged,
            int directives) {}

    /** Who did it, and when. */
    public record By(String account, Instant at) {}

    /**
     * A daily report.
     *
     * @param summary empty where none was made, or when it is made anew
     * @param provisional whether the cut-off of the day is still ahead; its figures are those of now
     * @param knownSince set when nothing was known yet at the cut-off of the report before: everything is new
     * @param report empty until it is built
     */
    public record Shown(
            LocalDate day,
            Optional<Summary> summary,
            boolean provisional,
            Optional<Instant> knownSince,
            String remark,
            String note,
            List<DirectiveTask> directives,
            List<Done> steps,
            Optional<ReportView> report) {}

    /** A task opened by a directive. */
    public record DirectiveTask(String code, String title, String lead, String leadName, LocalDate due, Choice state) {}

    /** Something that was done about the report. */
    public record Done(Instant at, String account, String stepName, String outcomeLabel, String reason) {}

    /**
     * A task a line is about, as it stands now.
     *
     * @param basis what gives the task
     * @param processInstance where who watches the engine finds its whole story; empty while it has not begun
     */
    public record TaskRead(
            String code,
            String title,
            String lead,
            String leadName,
            LocalDate originalDue,
            LocalDate due,
            Choice state,
            Choice level,
            String basis,
            Optional<Instant> concludedAt,
            Optional<String> processInstance) {}

    /** Where the code of a line leads. */
    @Transactional(readOnly = true)
    public TaskRead task(String code) {
        var task = Optional.of(code)
                .filter(TaskCode::isWellFormed)
                .map(TaskCode::new)
                .flatMap(tasks::find)
                .orElseThrow(Missing::task);
        var given = task.assignment();
        return new TaskRead(
                task.code().value(),
                given.title(),
                given.lead().value(),
                words.read().agency(given.lead().value()),
                task.originalDue(),
                given.due(),
                new Choice(task.state().name(), task.state().label()),
                new Choice(task.decidingLevel().name(), task.decidingLevel().label()),
                given.basis(),
                task.concludedAt(),
                Optional.ofNullable(instances.of(List.of(task.code())).get(task.code())));
    }

    public List<Summary> page(int offset, int limit) {
        return reports.page(offset, limit).stream().map(this::summary).toList();
    }

    public int count() {
        return reports.count();
    }

    /** The report as it was kept; of a day none was made for, what it would say. */
    public Shown show(LocalDate day) {
        return reports.find(day)
                .map(kept -> new Shown(
                        day,
                        Optional.of(summary(kept)),
                        false,
                        notYetKnown(kept.since()),
                        kept.remark(),
                        kept.note(),
                        directives(day),
                        steps(day),
                        reports.said(day).map(this::read)))
                .orElseGet(() -> anew(day));
    }

    /**
     * The report a step is about, for whoever may see the step: who stands in for somebody reads no other reports.
     *
     * @throws vn.congress.approval.domain.NotFound when there is no such step for the actor to see
     */
    public Shown atStep(String stepId, Actor actor) {
        return openSteps
                .visibleTo(stepId, actor)
                .flatMap(step -> KeptReport.dayOf(step.task().value()))
                .map(this::show)
                .orElseThrow(Missing::step);
    }

    /** What the report of a day says when it is made today. */
    public Shown anew(LocalDate day) {
        var now = clock.instant();
        var cutOff = reports.find(day)
                .map(KeptReport::cutOff)
                .orElseGet(
                        () -> times.cutOffOn(day, workingDays.current().hours().zone()));
        var provisional = cutOff.isAfter(now);
        var report = collect(day, provisional ? now : cutOff);
        return new Shown(
                day,
                Optional.empty(),
                provisional,
                notYetKnown(report.since()),
                "",
                "",
                List.of(),
                List.of(),
                Optional.of(read(report)));
    }

    private Optional<Instant> notYetKnown(Instant since) {
        return standings.knownSince().filter(since::isBefore);
    }

    /** @throws Refused for a day that has not come, or on which nothing was known yet */
    DailyReport collect(LocalDate day, Instant moment) {
        var time = workingDays.current();
        if (day.isAfter(time.dateOf(clock.instant()))) {
            throw new Refused("day", "Ngày này chưa đến; hãy chọn ngày khác.");
        }
        standings.knownSince().map(time::dateOf).filter(day::isBefore).ifPresent(first -> {
            throw new Refused("day", "Chỉ có số liệu từ ngày %s.".formatted(UrgingTexts.day(first)));
        });
        var days = new ReportDays(time.calendar(), milestones::isPeak);
        var since = reports.find(day)
                .map(KeptReport::since)
                .or(() -> reports.before(day).map(KeptReport::cutOff))
                .orElseGet(() -> times.cutOffOn(days.before(day), time.hours().zone()));
        return collectReport.collect(day, since, moment, milestones.next(day));
    }

    private ReportView read(DailyReport report) {
        return ReportView.of(report, words.agencyNames(), workingDays.current().day());
    }

    private Summary summary(KeptReport kept) {
        return new Summary(
                kept.day(),
                new Choice(kept.state().name(), kept.state().label()),
                kept.complete() || kept.state() == ReportState.OPENED,
                kept.lateAt().isPresent(),
                kept.unreadAt().isPresent(),
                kept.isCaughtUp(workingDays.current().hours().zone()),
                kept.since(),
                kept.cutOff(),
                kept.sendAt(),
                kept.builtAt(),
                kept.approved().map(ShowReports::by),
                kept.sentAt(),
                kept.acknowledged().map(ShowReports::by),
                kept.directives());
    }

    private static By by(KeptReport.Done done) {
        return new By(Labels.account(done.by()), done.at());
    }

    private List<DirectiveTask> directives(LocalDate day) {
        var names = words.agencyNames();
        return reports.directives(day).stream()
                .flatMap(code -> tasks.find(code).stream())
                .map(task -> directive(
                        task, names.getOrDefault(task.assignment().lead().value(), "")))
                .toList();
    }

    private static DirectiveTask directive(CongressTask task, String leadName) {
        return new DirectiveTask(
                task.code().value(),
                task.assignment().title(),
                task.assignment().lead().value(),
                leadName,
                task.assignment().due(),
                new Choice(task.state().name(), task.state().label()));
    }

    private List<Done> steps(LocalDate day) {
        return reports.steps(day).stream()
                .map(it -> new Done(
                        it.at(),
                        it.by()
                                .onBehalfOf()
                                .map(absent -> "%s thay %s".formatted(it.by().account(), absent))
                                .orElseGet(() -> Labels.account(it.by().account())),
                        Labels.step(it.step()),
                        Labels.outcome(it.outcome()),
                        it.reason()))
                .toList();
    }
}
