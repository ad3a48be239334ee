package vn.congress.approval.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.calendar.CalendarChange;
import vn.congress.approval.domain.calendar.CalendarChange.Clear;
import vn.congress.approval.domain.calendar.CalendarChange.Mark;
import vn.congress.approval.domain.calendar.CalendarChanges;
import vn.congress.approval.domain.calendar.CountedAnew;
import vn.congress.approval.domain.calendar.DryRun;
import vn.congress.approval.domain.calendar.MovedTimer;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.OpenDueDates;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.deadline.DueTask;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.session.StudyTime;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Changes days of the calendar, all of them or none, and with them every round, timer and due date that counts them. The dry
 * run is the change itself, undone: what it lists is what happens.
 */
@Service
public class ReviseCalendar implements ExpectHolidays.Entering {

    /** Days one change may hold: a year's notice has about thirty. */
    public static final int MOST_DAYS = 100;

    /** Lines of one kind an answer shows; the counts are of all. */
    private static final int SHOWN = 200;

    private static final String EXPECTED = "Ngày nghỉ dự kiến, chờ xác nhận";

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EnterSpecialDay enterSpecialDay;
    private final CalendarChanges changes;
    private final SpecialDays specialDays;
    private final WorkingDays workingDays;
    private final OpenDueDates openDueDates;
    private final EscalationsCountedAnew escalations;
    private final Deadlines deadlines;
    private final Sessions sessions;
    private final Journal journal;
    private final DryRun dryRun;
    private final OfficeHours hours;
    private final Clock clock;

    ReviseCalendar(
            EnterSpecialDay enterSpecialDay,
            CalendarChanges changes,
            SpecialDays specialDays,
            WorkingDays workingDays,
            OpenDueDates openDueDates,
            EscalationsCountedAnew escalations,
            Deadlines deadlines,
            Sessions sessions,
            Journal journal,
            DryRun dryRun,
            OfficeHours hours,
            Clock clock) {
        this.enterSpecialDay = enterSpecialDay;
        this.changes = changes;
        this.specialDays = specialDays;
        this.workingDays = workingDays;
        this.openDueDates = openDueDates;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.journal = journal;
        this.dryRun = dryRun;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * @param basis the notice all the changes rest on; a day that names none of its own gets it too
     * @param version the calendar the person has seen
     */
    public record Revision(List<CalendarChange> changes, @Nullable String basis, @Nullable String version) {}

    /** A day before and after; empty where it is an ordinary one. */
    public record Day(LocalDate date, Optional<Marked> before, Optional<Marked> after) {}

    /** What a special day is. */
    public record Marked(LocalDate date, Choice kind, boolean worked, String name, String basis, boolean confirmed) {
        public static Marked of(SpecialDay day) {
            return new Marked(
                    day.date(),
                    new Choice(day.kind().name(), day.kind().label()),
                    day.kind().isWorked(),
                    day.name(),
                    day.basis(),
                    day.confirmed());
        }
    }

    /** Something that moves: a timer, the due date of a step, the guaranteed days or the close of a round. */
    public record Line(String task, String what, Instant before, Instant after) {}

    /**
     * What a change moves; lists show the first, counts are of all.
     *
     * @param sessionsOnDaysOff sessions that lie on a day off now; they stay
     * @param sessionsTooSoon sessions that leave a dossier less than its guaranteed days now; they stay
     * @param tasksOnDaysOff tasks due on a day off now; they stay, and are due the next working day
     */
    public record Revised(
            String version,
            List<Day> days,
            List<Line> timers,
            int timerCount,
            List<Line> steps,
            int stepCount,
            List<Line> rounds,
            int roundCount,
            List<String> sessionsOnDaysOff,
            List<String> sessionsTooSoon,
            List<String> tasksOnDaysOff,
            boolean applied) {}

    /** What the calendar is now, in a word to compare. */
    @Transactional(readOnly = true)
    public String version() {
        return fingerprint();
    }

    /** Refuses what {@link #apply} would refuse but for a missing basis, and changes nothing. */
    public Revised preview(Revision revision) {
        return dryRun.of(() -> revise(revision, new Problems(), false).shown());
    }

    /** @throws Conflict when the calendar is not the one the person has seen */
    @Transactional
    public Revised apply(Revision revision, Actor actor) {
        changes.holdStill();
        if (!fingerprint().equals(revision.version())) {
            throw new Conflict("Lịch làm việc vừa được người khác thay đổi; hãy xem trước lại rồi áp dụng.");
        }
        var problems = new Problems();
        var basis = DeadlineTexts.strip(revision.basis());
        problems.addIf(basis.isEmpty(), "basis", "Hãy nhập căn cứ (số, ngày của văn bản).");
        problems.addIf(
                basis.length() > SpecialDay.LONGEST_BASIS,
                "basis",
                "Rút ngắn căn cứ còn tối đa %d ký tự.".formatted(SpecialDay.LONGEST_BASIS));
        var done = revise(revision, problems, true);
        var now = clock.instant();
        changes.add(new CalendarChanges.Entry(
                actor.account(),
                now,
                basis,
                json(done.shown().days()),
                done.moved().timers().size(),
                done.moved().steps().size(),
                done.moved().rounds().size()));
        journal.addAll(entries(done.moved(), basis, actor, now));
        return done.shown();
    }

    /** What moves is written down as any change is; days that move nothing are only entered. */
    @Override
    @Transactional
    public void enterExpected(List<SpecialDay> expected) {
        changes.holdStill();
        var before = workingDays.current();
        expected.forEach(specialDays::save);
        var moved = openDueDates.countAnew(new CountedAnew(before, workingDays.current()));
        escalations.follow(moved.steps());
        if (moved.timers().isEmpty()
                && moved.steps().isEmpty()
                && moved.rounds().isEmpty()) {
            return;
        }
        var now = clock.instant();
        changes.add(new CalendarChanges.Entry(
                Actor.OFFICE.account(),
                now,
                EXPECTED,
                json(expected.stream()
                        .map(day -> new Day(day.date(), Optional.empty(), Optional.of(Marked.of(day))))
                        .toList()),
                moved.timers().size(),
                moved.steps().size(),
                moved.rounds().size()));
        journal.addAll(entries(moved, EXPECTED, Actor.OFFICE, now));
    }

    private record Done(Revised shown, OpenDueDates.Moved moved) {}

    private Done revise(Revision revision, Problems problems, boolean applied) {
        var version = fingerprint();
        var before = workingDays.current();
        var days = enter(revision, problems, before);
        problems.refuse();
        var after = workingDays.current();
        var off = days.stream()
                .map(Day::date)
                .filter(day ->
                        before.calendar().isWorkingDay(day) && !after.calendar().isWorkingDay(day))
                .toList();
        var moved = openDueDates.countAnew(new CountedAnew(before, after));
        escalations.follow(moved.steps());
        var now = LocalDateTime.ofInstant(clock.instant(), after.hours().zone());
        var rounds = new ArrayList<Line>();
        moved.rounds().forEach(round -> {
            add(
                    rounds,
                    round.task(),
                    "Vòng xin ý kiến (%s), bảo đảm đến".formatted(round.kind()),
                    round.before().minimumEndsAt(),
                    round.after().minimumEndsAt());
            add(
                    rounds,
                    round.task(),
                    "Vòng xin ý kiến (%s), đóng".formatted(round.kind()),
                    round.before().closesAt(),
                    round.after().closesAt());
        });
        return new Done(
                new Revised(
                        version,
                        days,
                        moved.timers().stream()
                                .limit(SHOWN)
                                .map(it -> new Line(it.businessKey(), it.step(), it.before(), it.after()))
                                .toList(),
                        moved.timers().size(),
                        moved.steps().stream()
                                .limit(SHOWN)
                                .map(it -> new Line(it.businessKey(), it.step(), it.before(), it.after()))
                                .toList(),
                        moved.steps().size(),
                        rounds.stream().limit(SHOWN).toList(),
                        moved.rounds().size(),
                        deadlines.sessionsOn(off, now).stream()
                                .map(Session::name)
                                .toList(),
                        tooSoon(before, after, now),
                        deadlines.dueOn(off, SHOWN).stream()
                                .map(task -> onDayOff(task, after))
                                .toList(),
                        applied),
                moved);
    }

    private static void add(List<Line> lines, String task, String what, Instant before, Instant after) {
        if (!before.equals(after)) {
            lines.add(new Line(task, what, before, after));
        }
    }

    private static String onDayOff(DueTask task, WorkingTime after) {
        return "%s: hạn %s là ngày nghỉ, hết giờ làm việc ngày %s mới quá hạn."
                .formatted(
                        task.code(),
                        DeadlineTexts.day(task.due()),
                        DeadlineTexts.day(after.calendar().plusWorkingDays(task.due(), 0)));
    }

    private List<Day> enter(Revision revision, Problems problems, WorkingTime before) {
        problems.addIf(revision.changes().isEmpty(), "changes", "Chưa có ngày nào thay đổi.");
        if (revision.changes().size() > MOST_DAYS) {
            throw new Refused("changes", "Mỗi lần thay đổi tối đa %d ngày.".formatted(MOST_DAYS));
        }
        var seen = new HashSet<LocalDate>();
        var days = new ArrayList<Day>();
        for (var index = 0; index < revision.changes().size(); index++) {
            var field = "changes[%d].".formatted(index);
            var change = withBasis(revision.changes().get(index), revision.basis());
            var date = dateOf(change);
            if (date != null && !seen.add(date)) {
                problems.add(field + "date", "Ngày %s bị ghi hai lần.".formatted(DeadlineTexts.day(date)));
                continue;
            }
            var known = date == null ? Optional.<SpecialDay>empty() : specialDays.on(date);
            try {
                enterSpecialDay.enter(change);
            } catch (Refused refused) {
                refused.problems().forEach(problem -> problems.add(field + problem.field(), problem.message()));
                continue;
            }
            if (date != null) {
                checkPast(date, before, field, problems);
                days.add(new Day(
                        date, known.map(Marked::of), specialDays.on(date).map(Marked::of)));
            }
        }
        return List.copyOf(days);
    }

    /** A day that is over was worked or was not; only what is said of it can still be put right. */
    private void checkPast(LocalDate date, WorkingTime before, String field, Problems problems) {
        var over = !before.closingOf(date).isAfter(clock.instant());
        problems.addIf(
                over
                        && before.calendar().isWorkingDay(date)
                                != workingDays.current().calendar().isWorkingDay(date),
                field + "date",
                "Ngày %s đã qua: chỉ sửa được tên, căn cứ, không đổi thành ngày nghỉ hay ngày làm việc."
                        .formatted(DeadlineTexts.day(date)));
    }

    private static CalendarChange withBasis(CalendarChange change, @Nullable String basis) {
        return change instanceof Mark mark && DeadlineTexts.strip(mark.basis()).isEmpty()
                ? new Mark(mark.date(), mark.kind(), mark.name(), basis, mark.confirmed())
                : change;
    }

    private static @Nullable LocalDate dateOf(CalendarChange change) {
        return change instanceof Mark mark ? mark.date() : ((Clear) change).date();
    }

    private List<String> tooSoon(WorkingTime before, WorkingTime after, LocalDateTime now) {
        return sessions.page(now, 0, SHOWN).stream()
                .filter(session -> !session.cancelled() && session.starts().isAfter(now))
                .flatMap(session -> session.agenda().stream()
                        .filter(item -> item.circulatedAt().isPresent())
                        .filter(item -> fits(
                                        before,
                                        item.studyDays(),
                                        item.circulatedAt().orElseThrow(),
                                        session)
                                && !fits(
                                        after,
                                        item.studyDays(),
                                        item.circulatedAt().orElseThrow(),
                                        session))
                        .map(item -> "%s: %s không còn đủ %d ngày làm việc để nghiên cứu."
                                .formatted(session.name(), item.task(), item.studyDays())))
                .toList();
    }

    private static boolean fits(WorkingTime time, int days, Instant sent, Session session) {
        return new StudyTime(time, days).fits(sent, session.day());
    }

    private List<JournalEntry> entries(OpenDueDates.Moved moved, String basis, Actor actor, Instant now) {
        var byTask = new LinkedHashMap<String, StringJoiner>();
        moved.rounds()
                .forEach(it -> line(
                        byTask,
                        it.task(),
                        "Vòng xin ý kiến (%s) đóng".formatted(it.kind()),
                        it.before().closesAt(),
                        it.after().closesAt()));
        moved.steps()
                .forEach(
                        it -> line(byTask, it.businessKey(), "Hạn «%s»".formatted(it.step()), it.before(), it.after()));
        for (MovedTimer it : moved.timers()) {
            line(byTask, it.businessKey(), "Đồng hồ «%s»".formatted(it.step()), it.before(), it.after());
        }
        return byTask.entrySet().stream()
                .filter(told -> TaskCode.isWellFormed(told.getKey()))
                .map(told -> entry(told, basis, actor, now))
                .toList();
    }

    private void line(Map<String, StringJoiner> byTask, String task, String what, Instant before, Instant after) {
        byTask.computeIfAbsent(task, it -> new StringJoiner("; "))
                .add("%s: %s → %s".formatted(what, hour(before), hour(after)));
    }

    private String hour(Instant moment) {
        return moment.atZone(hours.zone()).format(HOUR);
    }

    private static JournalEntry entry(Map.Entry<String, StringJoiner> told, String basis, Actor actor, Instant now) {
        return new JournalEntry(
                new TaskCode(told.getKey()),
                now,
                actor.account(),
                DeadlineSteps.CALENDAR,
                "",
                "%s. Căn cứ: %s".formatted(told.getValue(), basis),
                "{}");
    }

    private static String json(List<Day> days) {
        try {
            return JSON.writeValueAsString(days.stream()
                    .map(day -> Map.of(
                            "date",
                            day.date().toString(),
                            "before",
                            day.before().map(ReviseCalendar::inWords).orElse("Ngày thường"),
                            "after",
                            day.after().map(ReviseCalendar::inWords).orElse("Ngày thường")))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String inWords(Marked day) {
        return "%s: %s%s".formatted(day.kind().label(), day.name(), day.confirmed() ? "" : " (dự kiến)");
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            specialDays
                    .between(FIRST, LAST)
                    .forEach(day -> digest.update(day.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
