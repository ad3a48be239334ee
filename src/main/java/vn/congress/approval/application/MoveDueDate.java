package vn.congress.approval.application;

import static vn.congress.approval.application.DeadlineTexts.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Gives tasks other due dates; the original ones are kept for ever, and nobody asks here who may.
 *
 * <p>Open steps that have as long as their task follow. No timer hangs on a task's due date: what urges reads the register,
 * and rounds keep their own days.
 */
@Service
public class MoveDueDate implements DueDates {

    private final Deadlines deadlines;
    private final FollowingSteps followingSteps;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    MoveDueDate(Deadlines deadlines, FollowingSteps followingSteps, Journal journal, Notices notices, Clock clock) {
        this.deadlines = deadlines;
        this.followingSteps = followingSteps;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void move(Step step, LocalDate due, String reason) {
        move(step, due, reason, Optional.empty(), step.actor().account());
    }

    /** The level that decides has set the date from now on; who asked may be somebody else. */
    @Transactional
    public void move(Step step, LocalDate due, String reason, Level level, String askedBy) {
        move(step, due, reason, Optional.of(level), askedBy);
    }

    private void move(Step step, LocalDate due, String reason, Optional<Level> level, String askedBy) {
        var task =
                deadlines.holdStill(List.of(step.task())).stream().findFirst().orElseThrow(Missing::task);
        if (task.due().equals(due)) {
            return;
        }
        moveAll(
                step.id(),
                Map.of(task.code(), task),
                List.of(new DueChange(
                        task.code(),
                        task.due(),
                        due,
                        cut(reason),
                        askedBy,
                        step.actor().account(),
                        level.orElse(task.dateSetBy()),
                        clock.instant())));
    }

    /** Many at once, in the transaction of who holds the tasks still. */
    void moveAll(String stepId, Map<TaskCode, DueTask> tasks, List<DueChange> changes) {
        deadlines.move(changes);
        followingSteps.follow(changes);
        journal.addAll(changes.stream().map(change -> entry(stepId, change)).toList());
        notices.addAll(notices(tasks, changes));
    }

    private static JournalEntry entry(String stepId, DueChange change) {
        return new JournalEntry(
                change.task(),
                change.at(),
                change.decidedBy(),
                stepId,
                DeadlineSteps.MOVED,
                "%s → %s (%s). Lý do: %s"
                        .formatted(
                                day(change.from()),
                                day(change.to()),
                                change.level().label(),
                                change.reason()),
                "{\"from\":\"%s\",\"to\":\"%s\",\"level\":\"%s\"}"
                        .formatted(change.from(), change.to(), change.level()));
    }

    /** One for each desk, however many of its tasks moved. */
    private static List<Notice> notices(Map<TaskCode, DueTask> tasks, Collection<DueChange> changes) {
        var byDesk = new LinkedHashMap<Desk, List<DueChange>>();
        for (var change : changes) {
            Optional.ofNullable(tasks.get(change.task())).stream()
                    .flatMap(MoveDueDate::readers)
                    .forEach(desk -> byDesk.computeIfAbsent(desk, it -> new ArrayList<>())
                            .add(change));
        }
        return byDesk.entrySet().stream()
                .map(told -> notice(told.getKey(), told.getValue()))
                .toList();
    }

    static Stream<Desk> readers(DueTask task) {
        return Stream.concat(
                Stream.of(Desk.leadOf(task.lead()), Desk.headOf(task.lead())),
                task.coordinators().stream().map(Desk::coordinatorOf));
    }

    private static Notice notice(Desk desk, List<DueChange> changes) {
        var first = changes.get(0);
        var one = changes.size() == 1;
        var text = one
                ? "%s: hạn chuyển từ %s sang %s, do %s quyết định."
                        .formatted(
                                first.task(),
                                day(first.from()),
                                day(first.to()),
                                first.level().label())
                : "%d nhiệm vụ chuyển hạn: %s%s."
                        .formatted(
                                changes.size(),
                                changes.stream()
                                        .limit(10)
                                        .map(change -> "%s đến %s".formatted(change.task(), day(change.to())))
                                        .collect(Collectors.joining("; ")),
                                changes.size() > 10 ? "; …" : "");
        return new Notice(
                desk, NoticeKind.DEADLINE, one ? Optional.of(first.task()) : Optional.empty(), text, false, at(first));
    }

    private static Instant at(DueChange change) {
        return change.at();
    }

    private static String cut(String reason) {
        return reason.length() <= DeadlineTexts.LONGEST_REASON
                ? reason
                : reason.substring(0, DeadlineTexts.LONGEST_REASON);
    }

    static Map<TaskCode, DueTask> byCode(Collection<DueTask> tasks) {
        return tasks.stream().collect(Collectors.toMap(DueTask::code, Function.identity()));
    }
}
