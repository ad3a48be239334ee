package vn.congress.approval.application;

import static vn.congress.approval.application.DeadlineTexts.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DecideDeadlineChangeSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.deadline.DeadlineRequest;
import vn.congress.approval.domain.deadline.DeadlineRequest.Decision;
import vn.congress.approval.domain.deadline.DeadlineRequest.Outcome;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.deadline.NewDueDate;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A request for another due date on its way: laid before a level, decided, or climbing because nobody decided in time.
 * Who asked does not decide.
 */
@Service
public class DecideDeadlineChange {

    private final Deadlines deadlines;
    private final MoveDueDate moveDueDate;
    private final StepRecords records;
    private final Notices notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    DecideDeadlineChange(
            Deadlines deadlines,
            MoveDueDate moveDueDate,
            StepRecords records,
            Notices notices,
            WorkingDays workingDays,
            Clock clock) {
        this.deadlines = deadlines;
        this.moveDueDate = moveDueDate;
        this.records = records;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The level a request lies before now, and its desk. */
    public record Before(Level level, Desk desk) {}

    @Transactional(readOnly = true)
    public Before before(long request) {
        var asked = request(request);
        return new Before(asked.level(), task(asked.task()).deskOf(asked.level()));
    }

    /** @throws Refused when who decides has asked, or the day is none to be due on */
    @Transactional
    public void decide(Step step, long request, DecideDeadlineChangeSubmission handedIn) {
        var task =
                deadlines.holdStill(List.of(step.task())).stream().findFirst().orElseThrow(Missing::task);
        var asked = request(request);
        var approved = handedIn.outcome() == DecideDeadlineChangeSubmission.Outcome.APPROVED;
        var due = handedIn.newDue() == null ? asked.newDue() : handedIn.newDue();
        check(step.actor(), task, asked, handedIn, approved, due);
        records.add(step, handedIn);
        deadlines.settle(
                request,
                new Decision(
                        approved ? Outcome.APPROVED : Outcome.REFUSED,
                        approved ? Optional.of(due) : Optional.empty(),
                        handedIn.why(),
                        step.actor().account(),
                        clock.instant()));
        if (!approved) {
            tell(
                    Stream.of(Desk.leadOf(task.lead()), Desk.headOf(task.lead())),
                    NoticeKind.DEADLINE,
                    task.code(),
                    "%s: không đồng ý điều chỉnh thời hạn, hạn vẫn là %s.".formatted(task.code(), day(task.due())));
        }
    }

    private void check(
            Actor actor,
            DueTask task,
            DeadlineRequest asked,
            DecideDeadlineChangeSubmission handedIn,
            boolean approved,
            LocalDate due) {
        var problems = new Problems();
        problems.addIf(
                actor.account().equals(asked.askedBy()),
                "outcome",
                "Đồng chí là người đề nghị nên không được quyết định; phải do người khác quyết định.");
        problems.addIf(!asked.isOpen(), "outcome", "Đề nghị này đã được xử lý.");
        if (approved) {
            var time = workingDays.current();
            NewDueDate.problem(due, task.due(), time.dateOf(clock.instant()), time.calendar())
                    .ifPresent(problem -> problems.add(
                            "newDue", handedIn.newDue() == null ? problem + " Hãy ấn định một ngày khác." : problem));
        }
        DeadlineTexts.checkReason(problems, handedIn.why(), false, task);
        problems.refuse();
    }

    /** What was approved comes true: the date moves, and the level that decided has set it. */
    @Transactional
    public void carryOut(Step step, long request) {
        var asked = request(request);
        var decision = asked.decision()
                .filter(it -> it.outcome() == Outcome.APPROVED)
                .orElseThrow(() -> new IllegalStateException("Request " + request + " was not approved"));
        moveDueDate.move(
                new Step(step.task(), step.id(), new Actor(decision.by())),
                decision.due().orElseThrow(),
                decision.reason().isEmpty() ? asked.reason() : asked.reason() + " – " + decision.reason(),
                asked.level(),
                asked.askedBy());
    }

    /** Nobody decided in time: the level above is asked, and the one passed over told. */
    @Transactional
    public void askLevelAbove(Step step, long request) {
        var asked = request(request);
        var task = task(asked.task());
        var above =
                asked.level().above().orElseThrow(() -> new IllegalStateException("Nobody is above " + asked.level()));
        deadlines.layBefore(request, above);
        records.add(
                step,
                above.name(),
                "Quá thời gian quyết định của %s.".formatted(asked.level().label()));
        tell(
                Stream.of(task.deskOf(asked.level())),
                NoticeKind.PASSED_OVER,
                task.code(),
                "%s: đề nghị điều chỉnh thời hạn quá thời gian quyết định, đã chuyển %s."
                        .formatted(task.code(), above.label()));
    }

    /** Nobody decided in time, and nobody is above: it stays, and is told again. */
    @Transactional
    public void remindTopLevel(Step step, long request) {
        var asked = request(request);
        var task = task(asked.task());
        records.add(step, asked.level().name(), "Quá thời gian quyết định; đã ở cấp cao nhất, vẫn chờ quyết định.");
        tell(
                Stream.of(task.deskOf(asked.level()), Desk.REGISTRY),
                NoticeKind.OVERDUE,
                task.code(),
                "%s: đề nghị điều chỉnh thời hạn quá thời gian quyết định ở cấp cao nhất, vẫn đang chờ."
                        .formatted(task.code()));
    }

    /** The task has ended: there is nothing left to decide. */
    @Transactional
    public void lapse(Step step, long request) {
        deadlines.settle(
                request,
                new Decision(Outcome.LAPSED, Optional.empty(), "", step.actor().account(), clock.instant()));
        records.add(step, Outcome.LAPSED.name(), "Nhiệm vụ đã kết thúc.");
    }

    private DeadlineRequest request(long id) {
        return deadlines.request(id).orElseThrow(() -> new IllegalStateException("No request " + id));
    }

    private DueTask task(TaskCode code) {
        return deadlines.find(code).orElseThrow(Missing::task);
    }

    private void tell(Stream<Desk> desks, NoticeKind kind, TaskCode task, String text) {
        notices.addAll(desks.distinct()
                .map(desk -> new Notice(desk, kind, Optional.of(task), text, false, clock.instant()))
                .toList());
    }
}
