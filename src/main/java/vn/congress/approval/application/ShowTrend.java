package vn.congress.approval.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.BoardHistory;
import vn.congress.approval.domain.board.DayFigures;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.board.Milestone;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.task.TaskState;

/** Shows how the figures of all tasks went from day to day: what ended each day, and of today what it is now. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ShowTrend {

    /** Days that one answer has at most. */
    public static final int LONGEST = 400;

    private static final int DAYS_BACK = 30;

    private final Standings standings;
    private final BoardHistory history;
    private final Milestones milestones;
    private final BoardSight sight;

    ShowTrend(Standings standings, BoardHistory history, Milestones milestones, BoardSight sight) {
        this.standings = standings;
        this.history = history;
        this.milestones = milestones;
        this.sight = sight;
    }

    /** What is still to be done, against what should be. */
    public record BurnDown(List<Remaining> days, List<Milestone> milestones) {}

    /**
     * What a day ends with.
     *
     * @param open tasks still open; nothing for a day to come, or before anything is known
     * @param planned tasks due later than that day, as the due dates stand today
     */
    public record Remaining(LocalDate day, Optional<Integer> open, int planned) {}

    public record Trend(List<Day> days) {}

    /** What happened on a day, and what it ended with. */
    public record Day(LocalDate day, int opened, int concluded, int overdue, int escalated) {}

    /** @throws vn.congress.approval.domain.Refused when the range is none, or too long */
    public BurnDown burnDown(BoardAsked.Day from, BoardAsked.Day to) {
        var today = sight.now();
        var last = milestones.all().stream()
                .map(Milestone::day)
                .reduce(today.day(), (one, other) -> one.isAfter(other) ? one : other);
        var range = range(from, to, today.day(), last);
        var tasks = standings.now();
        var open = figures(range, tasks, today).stream()
                .collect(Collectors.toMap(DayFigures::day, DayFigures::open, (one, other) -> other));
        var dueLater = new TreeMap<LocalDate, Integer>();
        tasks.stream()
                .filter(task -> task.state() != TaskState.WITHDRAWN)
                .forEach(task -> dueLater.merge(task.due(), 1, Integer::sum));
        return new BurnDown(
                range.days(day ->
                        new Remaining(day, Optional.ofNullable(open.get(day)), sum(dueLater.tailMap(day, false)))),
                milestones.all());
    }

    /** @throws vn.congress.approval.domain.Refused when the range is none, or too long */
    public Trend trend(BoardAsked.Day from, BoardAsked.Day to) {
        var today = sight.now();
        var range = range(from, to, today.day(), today.day());
        return new Trend(figures(range, standings.now(), today).stream()
                .map(it -> new Day(it.day(), it.opened(), it.concluded(), it.overdue(), it.escalated()))
                .toList());
    }

    private List<DayFigures> figures(Range range, List<TaskStanding> tasks, BoardDay today) {
        var yesterday = today.day().minusDays(1);
        var over = history.days(range.from(), range.to().isAfter(yesterday) ? yesterday : range.to());
        if (range.from().isAfter(today.day()) || range.to().isBefore(today.day()) || tasks.isEmpty()) {
            return over;
        }
        var before = history.days(yesterday, yesterday).stream()
                .mapToInt(DayFigures::total)
                .sum();
        return java.util.stream.Stream.concat(over.stream(), java.util.stream.Stream.of(now(tasks, today, before)))
                .toList();
    }

    private static DayFigures now(List<TaskStanding> tasks, BoardDay today, int before) {
        var counts = Board.of(tasks, today).all();
        var concluded = Math.toIntExact(tasks.stream()
                .filter(task -> task.state() == TaskState.CONCLUDED)
                .filter(task -> task.concludedAt()
                        .map(today.time()::dateOf)
                        .filter(today.day()::equals)
                        .isPresent())
                .count());
        return new DayFigures(
                today.day(),
                tasks.size(),
                counts.open(),
                tasks.size() - before,
                concluded,
                counts.of(Standing.OVERDUE),
                counts.of(Mark.ESCALATED));
    }

    private static int sum(Map<LocalDate, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Range range(BoardAsked.Day from, BoardAsked.Day to, LocalDate today, LocalDate otherwise) {
        var problems = new Problems();
        var first = from.day("from", problems);
        var last = to.day("to", problems);
        problems.refuse();
        var range = new Range(
                first.orElseGet(() ->
                        last.filter(day -> day.isBefore(today)).orElse(today).minusDays(DAYS_BACK)),
                last.orElseGet(() -> first.filter(day -> day.isAfter(otherwise)).orElse(otherwise)));
        problems.addIf(range.length() < 1, "to", "Ngày cuối phải bằng hoặc sau ngày đầu.")
                .addIf(range.length() > LONGEST, "to", "Mỗi lần chỉ xem được tối đa %d ngày.".formatted(LONGEST))
                .refuse();
        return range;
    }

    private record Range(LocalDate from, LocalDate to) {

        long length() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        <T> List<T> days(Function<LocalDate, T> of) {
            return from.datesUntil(to.plusDays(1)).map(of).toList();
        }
    }
}
