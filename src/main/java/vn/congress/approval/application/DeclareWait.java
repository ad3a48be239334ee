package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.wait.KnownLoop;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;

/**
 * Says that a task waits, on what and until when. The deadline goes on. A wait that closes a circle is kept, and the
 * circle is reported up at once: who waits cannot be blamed for saying so.
 */
@Service
public class DeclareWait {

    private static final int YEARS_AHEAD = 2;
    private static final int NAMED = 20;

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final Agencies agencies;
    private final Waits waits;
    private final WaitLoops loops;
    private final WaitNotices notices;
    private final StepRecords records;
    private final WorkingDays workingDays;
    private final Clock clock;

    DeclareWait(
            OpenSteps steps,
            CongressTasks tasks,
            Agencies agencies,
            Waits waits,
            WaitLoops loops,
            WaitNotices notices,
            StepRecords records,
            WorkingDays workingDays,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.agencies = agencies;
        this.waits = waits;
        this.loops = loops;
        this.notices = notices;
        this.records = records;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A wait as somebody declares it; nothing in it is sure to be there. Exactly one of the first three is. */
    public record NewWait(
            @Nullable String onTask,
            @Nullable String onAgency,
            @Nullable String onEvent,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    /**
     * What was entered.
     *
     * @param loop the circle it closes, in words; nothing when there is none
     * @param message what the person is told
     */
    public record Declared(long id, String code, Optional<InLoop> loop, String message) {}

    /** @param level who was told of it and decides */
    public record InLoop(List<String> members, String text, Choice level) {}

    /**
     * @throws vn.congress.approval.domain.NotFound when there is no such step on a desk of the actor's
     * @throws vn.congress.approval.domain.Refused when something is missing, past, or cannot be waited on, naming all of
     *     it
     */
    @Transactional
    public Declared declare(String stepId, NewWait asked, Actor actor) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        waits.holdStill();
        waits.holdTasks(Stream.concat(Stream.of(step.task()), codeIn(asked.onTask()).stream())
                .toList());
        var task = tasks.find(step.task()).filter(it -> !isOver(it.state())).orElseThrow(Missing::step);
        var reason = WaitTexts.strip(asked.reason());
        var problems = new Problems();
        var on = waitedOn(asked, step, task, problems);
        WaitTexts.checkReason(problems, reason, task.assignment().trackOnly());
        checkUntil(asked.until(), problems);
        problems.refuse();
        return enter(
                new Wait.Declared(
                        task.code(),
                        step.key(),
                        on.orElseThrow(),
                        reason,
                        Objects.requireNonNull(asked.until()),
                        actor.account(),
                        clock.instant()),
                actor);
    }

    private Declared enter(Wait.Declared wait, Actor actor) {
        var id = waits.add(wait);
        var name = WaitTexts.name(wait.on(), agencies.all());
        var until = WaitTexts.day(wait.until());
        records.add(
                new Step(wait.task(), WaitSteps.STEP, actor),
                WaitSteps.DECLARED,
                "Chờ %s đến hết ngày %s. Lý do: %s".formatted(name, until, wait.reason()));
        wait.on()
                .onTask()
                .ifPresent(waitedOn -> records.add(
                        new Step(waitedOn, WaitSteps.STEP, actor),
                        WaitSteps.WAITED_ON,
                        "Nhiệm vụ %s chờ nhiệm vụ này đến hết ngày %s.".formatted(wait.task(), until)));
        asked(wait.on())
                .ifPresent(agency -> notices.tell(
                        agency,
                        wait.on().onTask().orElse(wait.task()),
                        "%s chờ %s đến hết ngày %s.".formatted(wait.task(), name, until)));
        var loop = loops.settle().open().stream()
                .filter(it -> it.members().contains(WaitNode.of(wait.task())))
                .findFirst()
                .map(DeclareWait::inWords);
        return new Declared(
                id,
                wait.task().value(),
                loop,
                loop.map(it -> "Đã ghi nhận việc chờ. Việc chờ này nằm trong một vòng chờ nhau: %s. Đã báo cáo %s."
                                .formatted(it.text(), it.level().label()))
                        .orElseGet(() -> "Đã ghi nhận việc chờ %s đến hết ngày %s. Thời hạn của nhiệm vụ vẫn tính."
                                .formatted(name, until)));
    }

    private static InLoop inWords(KnownLoop loop) {
        return new InLoop(
                loop.named().stream().map(WaitNode::code).toList(),
                Loop.inWords(loop.named(), NAMED),
                Choice.of(loop.level()));
    }

    /** Whom to tell: who leads the task waited on, or the agency. */
    private Optional<AgencyCode> asked(WaitedOn on) {
        return on.onAgency().or(() -> on.onTask().flatMap(tasks::find).map(task -> task.assignment()
                .lead()));
    }

    private Optional<WaitedOn> waitedOn(NewWait asked, OpenStep step, CongressTask task, Problems problems) {
        if (given(asked) != 1) {
            problems.add("", "Phải chọn đúng một bên được chờ: một nhiệm vụ, một cơ quan hoặc một sự kiện.");
            return Optional.empty();
        }
        if (!WaitTexts.strip(asked.onTask()).isEmpty()) {
            return onTask(WaitTexts.strip(asked.onTask()), task, problems);
        }
        return WaitTexts.strip(asked.onAgency()).isEmpty()
                ? onEvent(WaitTexts.strip(asked.onEvent()), problems)
                : onAgency(WaitTexts.strip(asked.onAgency()), step, task, problems);
    }

    private static long given(NewWait asked) {
        return Stream.of(
                        WaitTexts.strip(asked.onTask()),
                        WaitTexts.strip(asked.onAgency()),
                        WaitTexts.strip(asked.onEvent()))
                .filter(name -> !name.isEmpty())
                .count();
    }

    private Optional<WaitedOn> onTask(String name, CongressTask task, Problems problems) {
        var other = codeIn(name).flatMap(tasks::find);
        if (other.isEmpty()) {
            problems.add("onTask", "Không có nhiệm vụ này trong sổ; hãy chọn mã nhiệm vụ trong danh sách.");
            return Optional.empty();
        }
        var code = other.get().code();
        problems.addIf(
                code.equals(task.code()),
                "onTask",
                "Nhiệm vụ không thể chờ chính nó; hãy ghi cơ quan hoặc sự kiện thực sự phải chờ.");
        problems.addIf(
                isOver(other.get().state()),
                "onTask",
                "Nhiệm vụ %s đã kết thúc, không còn gì để chờ; hãy xem kết luận của nhiệm vụ đó và làm tiếp."
                        .formatted(code));
        return Optional.of(WaitedOn.task(code));
    }

    private Optional<WaitedOn> onAgency(String name, OpenStep step, CongressTask task, Problems problems) {
        var agency = agencies.all().stream()
                .filter(it -> it.code().value().equals(name))
                .findFirst();
        if (agency.isEmpty()) {
            problems.add("onAgency", "Không có cơ quan này trong danh mục; hãy chọn trong danh sách.");
            return Optional.empty();
        }
        var code = agency.get().code();
        var own = code.equals(task.assignment().lead())
                || Stream.of(Desk.leadOf(code), Desk.coordinatorOf(code), Desk.headOf(code))
                        .anyMatch(step.desk()::equals);
        problems.addIf(
                own,
                "onAgency",
                "Không thể chờ chính cơ quan mình; việc vượt thẩm quyền thì chọn «Vượt thẩm quyền, báo cáo cấp trên».");
        return Optional.of(WaitedOn.agency(code));
    }

    private static Optional<WaitedOn> onEvent(String words, Problems problems) {
        SessionTexts.checkText(problems, "onEvent", words, WaitedOn.LONGEST_EVENT);
        problems.addIf(words.lines().count() > 1, "onEvent", "Tên sự kiện ghi trong một dòng, không xuống dòng.");
        return words.length() > WaitedOn.LONGEST_EVENT ? Optional.empty() : Optional.of(WaitedOn.event(words));
    }

    private void checkUntil(@Nullable LocalDate until, Problems problems) {
        if (until == null) {
            problems.add("until", "Phải ghi chờ đến ngày nào.");
            return;
        }
        var today = workingDays.current().dateOf(clock.instant());
        problems.addIf(until.isBefore(today), "until", "Ngày chờ đến đã qua; hãy ghi một ngày từ hôm nay trở đi.");
        problems.addIf(
                until.isAfter(today.plusYears(YEARS_AHEAD)),
                "until",
                "Ngày chờ đến phải trong vòng %d năm tới.".formatted(YEARS_AHEAD));
    }

    private static Optional<TaskCode> codeIn(@Nullable String name) {
        return Optional.of(WaitTexts.strip(name)).filter(TaskCode::isWellFormed).map(TaskCode::new);
    }

    private static boolean isOver(TaskState state) {
        return state == TaskState.CONCLUDED || state.name().equals("WITHDRAWN");
    }
}
