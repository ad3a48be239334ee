package vn.congress.approval.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueChange;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.deadline.Effect;
import vn.congress.approval.domain.deadline.NewDueDate;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Gives a group of tasks other due dates at once: all of them or none. What is applied is what was shown, to the day: the
 * fingerprint of the dry run is handed in with the order to do it.
 */
@Service
public class ShiftDeadlines {

    /** Tasks one shift may move. */
    public static final int MOST = 10_000;

    /** Lines one answer shows; the counts are of all. */
    private static final int SHOWN = 500;

    private final Deadlines deadlines;
    private final ForeseeDeadlines foresee;
    private final MoveDueDate moveDueDate;
    private final WorkingDays workingDays;
    private final Clock clock;

    ShiftDeadlines(
            Deadlines deadlines,
            ForeseeDeadlines foresee,
            MoveDueDate moveDueDate,
            WorkingDays workingDays,
            Clock clock) {
        this.deadlines = deadlines;
        this.foresee = foresee;
        this.moveDueDate = moveDueDate;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Which tasks and where to. Either tasks are named, or some of lead, work group and phase; either a number of working
     * days, or a day.
     *
     * @param fingerprint what the dry run answered; needed only to apply
     */
    public record Shift(
            List<String> tasks,
            @Nullable String lead,
            @Nullable String workGroup,
            @Nullable Phase phase,
            @Nullable Integer byWorkingDays,
            @Nullable LocalDate newDue,
            @Nullable String reason,
            @Nullable String fingerprint) {}

    /**
     * @param tasks the first of those that move
     * @param total how many move
     * @param effectCount how many effects there are on all of them
     */
    public record Shifted(List<Line> tasks, int total, int effectCount, String fingerprint, boolean applied) {}

    /** A task before and after. */
    public record Line(
            String code,
            String title,
            LocalDate originalDue,
            LocalDate before,
            LocalDate after,
            Choice setBy,
            List<RequestDeadlineChange.Line> effects) {}

    /**
     * @param level the highest level the actor decides for
     * @throws Refused naming every problem, each with its task
     */
    @Transactional(readOnly = true)
    public Shifted preview(Shift shift, Level level) {
        var problems = new Problems();
        var tasks = chosen(shift, problems);
        return shown(newDues(shift, tasks, level, problems), level, false);
    }

    /** @throws Conflict when what would be done is not what was shown */
    @Transactional
    public Shifted apply(Shift shift, Level level, Actor actor) {
        var problems = new Problems();
        var reason = DeadlineTexts.strip(shift.reason());
        problems.addIf(reason.isEmpty(), "reason", "Phải ghi lý do.");
        SessionTexts.checkText(problems, "reason", reason, DeadlineTexts.LONGEST_REASON);
        problems.addIf(shift.fingerprint() == null, "fingerprint", "Hãy xem trước rồi mới áp dụng.");
        var chosen = chosen(shift, problems);
        var tasks = deadlines.holdStill(chosen.stream().map(DueTask::code).toList());
        problems.addIf(
                tasks.stream().anyMatch(DueTask::trackOnly)
                        && (reason.lines().count() > 1 || reason.length() > DeadlineTexts.LONGEST_LINE),
                "reason",
                "Có nhiệm vụ chỉ theo dõi: lý do hành chính ghi một dòng, tối đa %d ký tự."
                        .formatted(DeadlineTexts.LONGEST_LINE));
        var newDues = newDues(shift, tasks, level, problems);
        var shown = shown(newDues, level, true);
        if (!shown.fingerprint().equals(shift.fingerprint())) {
            throw new Conflict(
                    "Các nhiệm vụ hoặc lịch làm việc đã thay đổi sau khi xem trước; hãy xem lại rồi áp dụng.");
        }
        var now = clock.instant();
        moveDueDate.moveAll(
                DeadlineSteps.SHIFT,
                MoveDueDate.byCode(newDues.keySet()),
                newDues.entrySet().stream()
                        .map(move -> new DueChange(
                                move.getKey().code(),
                                move.getKey().due(),
                                move.getValue(),
                                reason,
                                actor.account(),
                                actor.account(),
                                move.getKey().dateSetBy().higherOf(lowest(level)),
                                now))
                        .toList());
        return shown;
    }

    /** Who sits at one desk for three levels decides for the lowest of them; a date a higher one set stays its own. */
    private static Level lowest(Level level) {
        return level.compareTo(Level.STANDING_SECRETARY) > 0 ? Level.STANDING_SECRETARY : level;
    }

    private List<DueTask> chosen(Shift shift, Problems problems) {
        var named = !shift.tasks().isEmpty();
        var lead = DeadlineTexts.strip(shift.lead());
        var workGroup = DeadlineTexts.strip(shift.workGroup());
        var filtered = !lead.isEmpty() || !workGroup.isEmpty() || shift.phase() != null;
        problems.addIf(!named && !filtered, "tasks", "Hãy chọn nhiệm vụ, hoặc cơ quan, mảng việc, giai đoạn.");
        problems.addIf(named && filtered, "tasks", "Chỉ chọn một trong hai: danh sách nhiệm vụ, hoặc điều kiện lọc.");
        problems.addIf(shift.tasks().size() > MOST, "tasks", "Mỗi lần điều chỉnh tối đa %d nhiệm vụ.".formatted(MOST));
        problems.addIf(!lead.matches("[A-Z0-9]{2,16}|"), "lead", "Không có cơ quan này trong danh mục.");
        checkTarget(shift, problems);
        problems.refuse();
        var found = named ? named(shift.tasks(), problems) : filtered(lead, workGroup, shift.phase(), problems);
        problems.refuse();
        return found;
    }

    private static void checkTarget(Shift shift, Problems problems) {
        var days = shift.byWorkingDays();
        problems.addIf(
                (days == null) == (shift.newDue() == null),
                "byWorkingDays",
                "Hãy ghi số ngày làm việc, hoặc chọn một ngày (chỉ một trong hai).");
        problems.addIf(
                days != null && (days == 0 || Math.abs((long) days) > NewDueDate.MOST_WORKING_DAYS),
                "byWorkingDays",
                "Số ngày làm việc từ 1 đến %d, số âm là rút ngắn.".formatted(NewDueDate.MOST_WORKING_DAYS));
    }

    private List<DueTask> named(List<String> codes, Problems problems) {
        var wellFormed = new ArrayList<TaskCode>();
        for (var code : codes) {
            if (code != null && TaskCode.isWellFormed(code.strip())) {
                wellFormed.add(new TaskCode(code.strip()));
            } else {
                problems.add("tasks", "Không có nhiệm vụ «%s» trong sổ.".formatted(code));
            }
        }
        var found = deadlines.of(wellFormed);
        var known = MoveDueDate.byCode(found).keySet();
        wellFormed.stream()
                .distinct()
                .filter(code -> !known.contains(code))
                .forEach(code -> problems.add("tasks", "Không có nhiệm vụ «%s» trong sổ.".formatted(code)));
        return found;
    }

    private List<DueTask> filtered(String lead, String workGroup, @Nullable Phase phase, Problems problems) {
        var found = deadlines.notOver(lead.isEmpty() ? null : new AgencyCode(lead), workGroup, phase, MOST + 1);
        problems.addIf(found.isEmpty(), "tasks", "Không có nhiệm vụ nào chưa kết thúc phù hợp.");
        problems.addIf(found.size() > MOST, "tasks", "Quá %d nhiệm vụ; hãy chọn hẹp hơn.".formatted(MOST));
        return found;
    }

    private Map<DueTask, LocalDate> newDues(Shift shift, Collection<DueTask> tasks, Level level, Problems problems) {
        var time = workingDays.current();
        var today = time.dateOf(clock.instant());
        var newDues = new LinkedHashMap<DueTask, LocalDate>();
        tasks.stream().sorted(Comparator.comparing(DueTask::code)).forEach(task -> {
            var newDue = target(shift, task, time);
            if (task.isOver()) {
                problems.add("tasks", "%s: nhiệm vụ đã kết thúc.".formatted(task.code()));
            } else if (task.dateSetBy().compareTo(level) > 0) {
                problems.add(
                        "tasks",
                        "%s: hạn do %s ấn định, vượt thẩm quyền của đồng chí."
                                .formatted(task.code(), task.dateSetBy().label()));
            } else {
                NewDueDate.problem(newDue, task.due(), today, time.calendar())
                        .ifPresent(problem -> problems.add("tasks", "%s: %s".formatted(task.code(), problem)));
            }
            newDues.put(task, newDue);
        });
        problems.refuse();
        return newDues;
    }

    private static LocalDate target(Shift shift, DueTask task, WorkingTime time) {
        return shift.byWorkingDays() == null
                ? Objects.requireNonNull(shift.newDue())
                : NewDueDate.moved(task.due(), shift.byWorkingDays(), time.calendar());
    }

    private Shifted shown(Map<DueTask, LocalDate> newDues, Level level, boolean applied) {
        var effects = foresee.of(newDues);
        var lines = newDues.entrySet().stream()
                .sorted(Comparator.comparing(move ->
                        effects.getOrDefault(move.getKey().code(), List.of()).isEmpty()))
                .limit(SHOWN)
                .map(move -> line(move.getKey(), move.getValue(), effects))
                .toList();
        return new Shifted(
                lines,
                newDues.size(),
                effects.values().stream().mapToInt(List::size).sum(),
                fingerprint(newDues, level),
                applied);
    }

    private static Line line(DueTask task, LocalDate newDue, Map<TaskCode, List<Effect>> effects) {
        return new Line(
                task.code().value(),
                task.title(),
                task.originalDue(),
                task.due(),
                newDue,
                Choice.of(task.dateSetBy()),
                effects.getOrDefault(task.code(), List.of()).stream()
                        .map(RequestDeadlineChange.Line::of)
                        .toList());
    }

    /** Of every task that moves, where from and where to, and of who set its date. */
    private static String fingerprint(Map<DueTask, LocalDate> newDues, Level level) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(level.name().getBytes(StandardCharsets.UTF_8));
            newDues.forEach((task, due) -> digest.update("|%s %s %s %s"
                    .formatted(task.code(), task.due(), due, task.dateSetBy())
                    .getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
