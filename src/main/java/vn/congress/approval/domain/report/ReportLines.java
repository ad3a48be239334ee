package vn.congress.approval.domain.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.report.ReportSources.Arisen;
import vn.congress.approval.domain.report.ReportSources.Circle;
import vn.congress.approval.domain.report.ReportSources.DateAsked;
import vn.congress.approval.domain.report.ReportSources.Progress;
import vn.congress.approval.domain.report.ReportSources.ReportedUp;
import vn.congress.approval.domain.report.ReportSources.Waiting;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.WaitNode;

/**
 * Makes the lines of a daily report from how all stood at its cut-off, and at that of the report before. Titles are filled
 * in later, for the lines that are kept.
 */
public final class ReportLines {

    /** Steps at which a level decides on a task itself. */
    private static final Map<String, Optional<Level>> DECIDING = Map.of(
            "UserTask_Decide", Optional.empty(),
            "UserTask_DecideSituation", Optional.empty(),
            "UserTask_RecordConclusion", Optional.of(Level.POLITBURO),
            "UserTask_SettleTie", Optional.of(Level.POLITBURO));

    private static final String GIVE_OPINION = "UserTask_GiveOpinion";
    private static final int MOST_NAMED = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Standpoint before;
    private final Standpoint now;
    private final Words words;

    public ReportLines(Standpoint before, Standpoint now, Words words) {
        this.before = before;
        this.now = now;
        this.words = words;
    }

    /** What waits for a decision, the highest level first, of one level what waits longest first. */
    public List<Line> decisions(List<StepsAt.Open> steps, List<ReportedUp> reportedUp, List<DateAsked> datesAsked) {
        var found = new ArrayList<ToDecide>();
        steps.forEach(it -> Optional.ofNullable(DECIDING.get(it.step()))
                .flatMap(level -> now.find(it.task()).map(task -> {
                    var decides = level.orElse(task.level());
                    return new ToDecide(
                            decides,
                            it.since(),
                            task,
                            words.step(it.step()),
                            StepDesks.of(it.step(), task).map(words::desk).orElse(""));
                }))
                .ifPresent(found::add));
        reportedUp.forEach(it -> now.find(it.task())
                .map(task -> new ToDecide(
                        it.level(),
                        it.raisedAt(),
                        task,
                        "Trả lời báo cáo vượt cấp: " + it.cause().label(),
                        desk(it, task)))
                .ifPresent(found::add));
        datesAsked.forEach(it -> now.find(it.task())
                .map(task -> new ToDecide(
                        it.level(),
                        it.askedAt(),
                        task,
                        "Điều chỉnh thời hạn từ %s sang %s".formatted(DAY.format(task.due()), DAY.format(it.newDue())),
                        words.desk(Desk.of(it.level(), task.lead()))))
                .ifPresent(found::add));
        found.sort(Comparator.comparing(ToDecide::level)
                .reversed()
                .thenComparing(ToDecide::since)
                .thenComparing(it -> it.task().code()));
        return found.stream()
                .map(it -> Line.about(it.task(), it.level().label(), it.what())
                        .at(it.who())
                        .waiting(it.since(), open(it.since())))
                .toList();
    }

    private record ToDecide(Level level, Instant since, TaskStanding task, String what, String who) {}

    /** What is overdue and was not before: at which step it is, who has it and what it waits for; the oldest due date first. */
    public List<Line> newlyOverdue(
            List<TaskStanding> overdue,
            List<StepsAt.Open> steps,
            List<Waiting> waiting,
            Map<TaskCode, List<Desk>> notAnswered,
            Map<TaskCode, List<TaskCode>> prerequisites,
            List<ReportedUp> reportedUp) {
        var stepsOf = steps.stream().collect(groupingBy(StepsAt.Open::task));
        var waitsOf = waiting.stream().collect(groupingBy(Waiting::task));
        var upOf = reportedUp.stream().collect(groupingBy(ReportedUp::task));
        return overdue.stream()
                .map(task -> {
                    var open = stepsOf.getOrDefault(task.code(), List.of());
                    var line = Line.about(task, "", at(open))
                            .at(who(open, task, notAnswered.getOrDefault(task.code(), List.of())))
                            .waitingFor(waitsFor(
                                    task,
                                    waitsOf.getOrDefault(task.code(), List.of()),
                                    prerequisites.getOrDefault(task.code(), List.of()),
                                    upOf.getOrDefault(task.code(), List.of())));
                    return open.isEmpty() ? line : line.since(open.get(0).since());
                })
                .toList();
    }

    /** Those overdue now, and not at the cut-off before. */
    public List<TaskStanding> becameOverdue() {
        return now.tasks().stream()
                .filter(task -> now.standing(task) == Standing.OVERDUE)
                .filter(task -> before.find(task.code())
                        .map(before::standing)
                        .filter(Standing.OVERDUE::equals)
                        .isEmpty())
                .toList();
    }

    private String at(List<StepsAt.Open> open) {
        return open.isEmpty()
                ? "Chưa có bước nào đang mở"
                : "Đang ở bước "
                        + open.stream()
                                .map(it -> words.step(it.step()))
                                .distinct()
                                .collect(joining("; "));
    }

    private String who(List<StepsAt.Open> open, TaskStanding task, List<Desk> notAnswered) {
        return open.stream()
                .flatMap(it ->
                        it.step().equals(GIVE_OPINION) ? notAnswered.stream() : StepDesks.of(it.step(), task).stream())
                .map(words::desk)
                .distinct()
                .collect(namedAtMost());
    }

    private static java.util.stream.Collector<String, ?, String> namedAtMost() {
        return java.util.stream.Collectors.collectingAndThen(
                java.util.stream.Collectors.toList(),
                names -> names.size() <= MOST_NAMED
                        ? String.join("; ", names)
                        : String.join("; ", names.subList(0, MOST_NAMED))
                                + "; và %d nơi khác".formatted(names.size() - MOST_NAMED));
    }

    private String waitsFor(
            TaskStanding task, List<Waiting> waits, List<TaskCode> prerequisites, List<ReportedUp> reportedUp) {
        return Stream.of(
                        waits.stream().map(it -> waitsOn(task, it)),
                        prerequisites.stream()
                                .filter(it -> now.find(it)
                                        .filter(other -> !other.state().hasEnded())
                                        .isPresent())
                                .map(it -> "việc tiên quyết " + it + " chưa xong"),
                        reportedUp.stream().map(it -> it.level().label() + " trả lời báo cáo vượt cấp"))
                .flatMap(names -> names)
                .distinct()
                .collect(namedAtMost());
    }

    /** What happens outside may say what a task is about; of one that is only tracked it is left out. */
    private String waitsOn(TaskStanding task, Waiting wait) {
        return wait.on()
                .onTask()
                .map(TaskCode::value)
                .or(() -> wait.on().onAgency().map(it -> words.agency(it.value())))
                .or(() -> wait.on().onEvent().filter(event -> !task.trackOnly()))
                .orElse("một sự kiện");
    }

    /** What is reported up and not answered: the highest level first, of one level what waits longest first. */
    public List<Line> reportedUp(List<ReportedUp> reportedUp) {
        return reportedUp.stream()
                .sorted(Comparator.comparing(ReportedUp::level)
                        .reversed()
                        .thenComparing(ReportedUp::raisedAt)
                        .thenComparing(ReportedUp::task))
                .flatMap(it -> now.find(it.task()).stream().map(task -> Line.about(
                                task,
                                it.level().label(),
                                it.cause().label()
                                        + (it.stays() ? "; quá thời gian trả lời ở cấp cao nhất" : "")
                                        + (isNew(it.raisedAt()) ? " (mới)" : ""))
                        .at(desk(it, task))
                        .waiting(it.raisedAt(), open(it.raisedAt()))))
                .toList();
    }

    private String desk(ReportedUp matter, TaskStanding task) {
        var agency = matter.raisedFrom().flatMap(Desk::agency).orElse(task.lead());
        return words.desk(Desk.answeringFor(matter.level(), agency));
    }

    /** Circles of waits, oldest first. */
    public List<Line> circles(List<Circle> circles) {
        return circles.stream()
                .sorted(Comparator.comparing(Circle::foundAt))
                .map(this::circle)
                .toList();
    }

    private Line circle(Circle circle) {
        var group = circle.level().label();
        var round = Stream.concat(
                                circle.members().stream(),
                                circle.members().stream().limit(1))
                        .map(this::name)
                        .collect(joining(" → "))
                + (isNew(circle.foundAt()) ? " (mới)" : "");
        return circle.members().stream()
                .flatMap(member -> member.task().stream())
                .flatMap(code -> now.find(code).stream())
                .findFirst()
                .map(task -> Line.about(task, group, round))
                .orElseGet(() -> Line.aboutAgency(
                        circle.members().isEmpty()
                                ? ""
                                : circle.members().get(0).code(),
                        group,
                        round))
                .waiting(circle.foundAt(), open(circle.foundAt()));
    }

    private String name(WaitNode member) {
        return member.kind() == WaitNode.Kind.TASK ? member.code() : words.agency(member.code());
    }

    /** Situations: those that arose since the report before, those still open, those that ended since. */
    public List<Line> situations(List<Arisen> situations, List<StepsAt.Open> steps) {
        var stepsOf = steps.stream().collect(groupingBy(StepsAt.Open::task));
        return situations.stream()
                .flatMap(it -> now.find(it.task()).flatMap(task -> situation(it, task, stepsOf)).stream())
                .sorted(Comparator.comparing((Arose it) -> it.order())
                        .thenComparing(it -> it.severity().ordinal(), Comparator.reverseOrder())
                        .thenComparing(Arose::at))
                .map(Arose::line)
                .toList();
    }

    private record Arose(int order, vn.congress.approval.domain.situation.Severity severity, Instant at, Line line) {}

    private Optional<Arose> situation(Arisen it, TaskStanding task, Map<TaskCode, List<StepsAt.Open>> stepsOf) {
        var open = !task.state().hasEnded();
        var fresh = isNew(it.reportedAt());
        var endedBefore =
                before.find(it.task()).filter(then -> then.state().hasEnded()).isPresent();
        if (!open && endedBefore) {
            return Optional.empty();
        }
        var order = fresh ? 0 : open ? 1 : 2;
        var group = List.of("Mới phát sinh", "Đang xử lý", "Đã kết thúc từ báo cáo trước")
                .get(order);
        var steps = stepsOf.getOrDefault(it.task(), List.of());
        var step = open ? "; " + at(steps).toLowerCase(java.util.Locale.ROOT) : "; đã kết thúc";
        return Optional.of(new Arose(
                order,
                it.severity(),
                it.reportedAt(),
                Line.about(task, group, it.severity().label() + step)
                        .at(open ? who(steps, task, List.of()) : "")
                        .since(it.reportedAt())));
    }

    /**
     * What moved since the report before: how tasks stand, their dates and leads, and what was done about the others. What
     * has become overdue stands in a part of its own, and so do situations.
     */
    public List<Line> moved(List<Progress> progress) {
        var done = new HashMap<TaskCode, Progress>();
        progress.forEach(it -> done.put(it.task(), it));
        var found = new ArrayList<Moved>();
        for (var task : now.tasks()) {
            var standing = now.standing(task);
            if (task.code().namesASituation()) {
                continue;
            }
            var then = before.find(task.code());
            var was = then.map(before::standing);
            var changes = then.map(it -> changes(it, task)).orElse("");
            if (was.isEmpty()) {
                found.add(new Moved(0, "Mới vào sổ", task, standing.label()));
            } else if (was.get() != standing) {
                if (standing != Standing.OVERDUE) {
                    found.add(new Moved(
                            1 + order(standing),
                            "Chuyển thành: " + standing.label(),
                            task,
                            joined("trước: " + was.get().label(), changes)));
                } else if (!changes.isEmpty()) {
                    found.add(new Moved(20, "Thay đổi hạn, cơ quan, cấp", task, changes));
                }
            } else if (!changes.isEmpty()) {
                found.add(new Moved(20, "Thay đổi hạn, cơ quan, cấp", task, changes));
            } else if (done.containsKey(task.code())) {
                found.add(new Moved(21, "Có bước đã làm", task, doneAs(done.get(task.code()))));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Moved::order)
                        .thenComparing(it -> it.task().due())
                        .thenComparing(it -> it.task().code()))
                .map(it -> Line.about(it.task(), it.group(), it.what()))
                .toList();
    }

    private record Moved(int order, String group, TaskStanding task, String what) {}

    /** What was brought to an end first. */
    private static int order(Standing standing) {
        return switch (standing) {
            case COMPLETED_ON_TIME -> 1;
            case COMPLETED_LATE -> 2;
            case WITHDRAWN -> 3;
            case NOT_ACCEPTED -> 4;
            case ON_SCHEDULE -> 5;
            case DUE_SOON -> 6;
            case PLANNED, OVERDUE -> 7;
        };
    }

    private String changes(TaskStanding then, TaskStanding task) {
        var changes = new ArrayList<String>();
        if (!then.due().equals(task.due())) {
            changes.add("hạn %s → %s".formatted(DAY.format(then.due()), DAY.format(task.due())));
        }
        if (!then.lead().equals(task.lead())) {
            changes.add("chủ trì %s → %s".formatted(then.lead(), task.lead()));
        }
        if (then.level() != task.level()) {
            changes.add("cấp quyết định %s → %s"
                    .formatted(then.level().label(), task.level().label()));
        }
        return String.join("; ", changes);
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + "; " + other;
    }

    private String doneAs(Progress it) {
        var outcome = words.outcome(it.outcome());
        return outcome.isEmpty() ? words.step(it.step()) : words.step(it.step()) + ": " + outcome;
    }

    /** What is still open and due until that day: what is late first, then by due date. */
    public List<Line> dueUntil(LocalDate day) {
        return now.tasks().stream()
                .filter(task -> now.standing(task).isOpen() && !task.due().isAfter(day))
                .sorted(Comparator.comparing((TaskStanding task) -> risk(now.standing(task)))
                        .thenComparing(TaskStanding.BY_DUE))
                .map(task -> Line.about(task, now.standing(task).label(), late(task)))
                .toList();
    }

    private String late(TaskStanding task) {
        var late = now.day().daysLate(task);
        return late == 0 ? "" : "quá hạn %d ngày làm việc".formatted(late);
    }

    private static int risk(Standing standing) {
        return switch (standing) {
            case OVERDUE -> 0;
            case DUE_SOON -> 1;
            case NOT_ACCEPTED -> 2;
            case ON_SCHEDULE -> 3;
            default -> 4;
        };
    }

    private boolean isNew(Instant moment) {
        return moment.isAfter(before.day().moment());
    }

    /** Working time until the cut-off. */
    private Duration open(Instant since) {
        return now.day().time().openBetween(since, now.day().moment());
    }
}
