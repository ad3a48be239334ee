package vn.congress.approval.application;

import static vn.congress.approval.application.DeadlineTexts.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.deadline.Effect;
import vn.congress.approval.domain.deadline.NewDueDate;

/** The lead agency asks the level that set a task's due date for another one, knowing what that brings about. */
@Service
public class RequestDeadlineChange {

    private final OpenSteps steps;
    private final Deadlines deadlines;
    private final ForeseeDeadlines foresee;
    private final DeadlineProcess process;
    private final StepRecords records;
    private final WorkingDays workingDays;
    private final Clock clock;

    RequestDeadlineChange(
            OpenSteps steps,
            Deadlines deadlines,
            ForeseeDeadlines foresee,
            DeadlineProcess process,
            StepRecords records,
            WorkingDays workingDays,
            Clock clock) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.foresee = foresee;
        this.process = process;
        this.records = records;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What is asked for, as somebody typed it. */
    public record Asked(@Nullable LocalDate newDue, @Nullable String reason) {}

    /**
     * What it brings about.
     *
     * @param decides the level that will decide
     * @param open whether a request is open on the task already, so that none can be made
     */
    public record Foreseen(
            String task,
            LocalDate due,
            LocalDate originalDue,
            LocalDate newDue,
            Choice decides,
            boolean open,
            List<Line> effects) {}

    /** An effect in words. */
    public record Line(Choice kind, String text) {
        static Line of(Effect effect) {
            return new Line(new Choice(effect.kind().name(), effect.kind().label()), effect.text());
        }
    }

    /**
     * Shows what it would bring about; asks for no reason and changes nothing.
     *
     * @throws NotFound when the step is not on a desk of the actor's
     * @throws Refused when it is not the lead agency's, or the day is none to be due on
     */
    @Transactional(readOnly = true)
    public Foreseen preview(String stepId, Asked asked, Actor actor) {
        var task = task(stepId, actor);
        return foreseen(task, check(task, asked, new Problems()));
    }

    /**
     * Asks.
     *
     * @throws Conflict when a request is open on the task already
     */
    @Transactional
    public Foreseen ask(String stepId, Asked asked, Actor actor) {
        var task = task(stepId, actor);
        var reason = DeadlineTexts.strip(asked.reason());
        var problems = new Problems();
        DeadlineTexts.checkReason(problems, reason, true, task);
        var newDue = check(task, asked, problems);
        var foreseen = foreseen(task, newDue);
        var request = deadlines.ask(new Deadlines.NewRequest(
                task.code(),
                task.due(),
                newDue,
                reason,
                foreseen.effects().stream().map(Line::text).toList(),
                task.dateSetBy(),
                actor.account(),
                clock.instant()));
        records.add(
                new Step(task.code(), DeadlineSteps.ASKED, actor),
                "",
                "%s → %s. Lý do: %s%s".formatted(day(task.due()), day(newDue), reason, inWords(foreseen.effects())));
        process.begin(request, task);
        return foreseen;
    }

    private static String inWords(List<Line> effects) {
        return effects.isEmpty()
                ? ""
                : "\nẢnh hưởng:\n"
                        + String.join("\n", effects.stream().map(Line::text).toList());
    }

    private DueTask task(String stepId, Actor actor) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        var task = deadlines.find(step.task()).orElseThrow(Missing::task);
        if (!step.desk().equals(Desk.leadOf(task.lead())) && !step.desk().equals(Desk.headOf(task.lead()))) {
            throw new Refused(
                    "step", "Chỉ đầu mối chủ trì hoặc người đứng đầu cơ quan chủ trì đề nghị điều chỉnh thời hạn.");
        }
        if (step.key().equals(DeadlineSteps.DECIDE)) {
            throw new Refused("step", "Đây là bước quyết định về thời hạn; hãy quyết định ngay tại bước này.");
        }
        return task;
    }

    private LocalDate check(DueTask task, Asked asked, Problems problems) {
        var time = workingDays.current();
        NewDueDate.problem(asked.newDue(), task.due(), time.dateOf(clock.instant()), time.calendar())
                .ifPresent(problem -> problems.add("newDue", problem));
        problems.addIf(task.isOver(), "newDue", "Nhiệm vụ đã kết thúc, không điều chỉnh thời hạn được.");
        problems.refuse();
        return Objects.requireNonNull(asked.newDue());
    }

    private Foreseen foreseen(DueTask task, LocalDate newDue) {
        return new Foreseen(
                task.code().value(),
                task.due(),
                task.originalDue(),
                newDue,
                Choice.of(task.dateSetBy()),
                deadlines.openOn(task.code()).isPresent(),
                foresee.of(task, newDue).stream().map(Line::of).toList());
    }
}
