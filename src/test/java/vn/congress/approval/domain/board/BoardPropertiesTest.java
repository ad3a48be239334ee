package vn.congress.approval.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.task.WorkingDaysLeft;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

@Label("A board")
class BoardPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final WorkingDaysLeft THREE_DAYS = new WorkingDaysLeft(PublicSector::time, 3);

    @Property(tries = 200)
    void has_as_many_tasks_in_every_cell_as_the_list_that_the_cell_opens(
            @ForAll("tasks") List<TaskStanding> tasks, @ForAll("days") BoardDay day) {
        var board = Board.of(tasks, day);

        for (var dimension : Dimension.values()) {
            assertThat(board.by(dimension).values().stream()
                            .mapToInt(Counts::tasks)
                            .sum())
                    .as("all lines by %s", dimension)
                    .isEqualTo(tasks.size());
            board.by(dimension).forEach((key, counts) -> {
                for (var status : Standing.values()) {
                    assertThat(Board.list(tasks, day, cell(dimension, key, Optional.of(status), Optional.empty())))
                            .as("%s %s %s", dimension, key, status)
                            .hasSize(counts.of(status));
                }
                for (var mark : Mark.values()) {
                    var filter = cell(dimension, key, Optional.empty(), Optional.of(mark));
                    assertThat(Board.list(tasks, day, filter)).hasSize(counts.of(mark));
                    assertThat(Board.of(tasks, day, filter).all().tasks()).isEqualTo(counts.of(mark));
                }
            });
        }
    }

    @Property(tries = 200)
    void counts_every_task_under_one_status(@ForAll("tasks") List<TaskStanding> tasks, @ForAll("days") BoardDay day) {
        var counts = Board.of(tasks, day).all();

        assertThat(counts.tasks()).isEqualTo(tasks.size());
        assertThat(counts.statuses().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(tasks.size());
        assertThat(counts.open() + counts.completed() + counts.of(Standing.WITHDRAWN))
                .isEqualTo(tasks.size());
        assertThat(Board.list(tasks, day, BoardFilter.ALL)).containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Property(tries = 200)
    void kept_up_to_date_is_the_same_as_counted_anew(
            @ForAll("tasks") List<TaskStanding> before,
            @ForAll("tasks") List<TaskStanding> changes,
            @ForAll("days") BoardDay day,
            @ForAll("days") BoardDay later) {
        var running = new RunningBoard();
        var tasks = new HashMap<TaskCode, TaskStanding>();
        before.forEach(task -> tasks.put(task.code(), task));
        assertSame(running.on(day, tasks::values), Board.of(tasks.values(), day));

        for (var task : changes) {
            running.change(tasks.put(task.code(), task), task);
        }

        assertSame(running.on(day, tasks::values), Board.of(tasks.values(), day));
        assertSame(running.on(later, tasks::values), Board.of(tasks.values(), later));
    }

    private static void assertSame(Board one, Board other) {
        assertThat(one.all()).isEqualTo(other.all());
        for (var dimension : Dimension.values()) {
            assertThat(one.by(dimension)).isEqualTo(other.by(dimension));
        }
        for (var day = FIRST; day.isBefore(FIRST.plusDays(40)); day = day.plusDays(3)) {
            assertThat(one.openDueBy(day)).isEqualTo(other.openDueBy(day));
        }
    }

    private static BoardFilter cell(Dimension dimension, String key, Optional<Standing> status, Optional<Mark> mark) {
        return new BoardFilter(
                Optional.empty(),
                status.map(EnumSet::of),
                mark,
                dimension == Dimension.AGENCY ? Optional.of(new AgencyCode(key)) : Optional.empty(),
                dimension == Dimension.GROUP ? Optional.of(key) : Optional.empty(),
                dimension == Dimension.PHASE ? Optional.of(Phase.valueOf(key)) : Optional.empty(),
                dimension == Dimension.PRIORITY ? Optional.of(Priority.valueOf(key)) : Optional.empty(),
                dimension == Dimension.LEVEL ? Optional.of(Level.valueOf(key)) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Provide
    Arbitrary<BoardDay> days() {
        return Arbitraries.integers()
                .between(0, 30)
                .map(day -> BoardDay.at(MovableClock.moment(FIRST.plusDays(day) + "T10:00"), THREE_DAYS));
    }

    @Provide
    Arbitrary<List<TaskStanding>> tasks() {
        var places = Combinators.combine(
                        Arbitraries.of("VPTW", "BTCTW", "HN"),
                        Arbitraries.of("Nội dung", "Hậu cần"),
                        Arbitraries.of(Phase.class),
                        Arbitraries.of(Priority.class),
                        Arbitraries.of(Level.class))
                .as(Tuple::of);
        var dates = Arbitraries.integers().between(0, 35);
        var standing = Combinators.combine(
                places,
                dates,
                dates,
                dates,
                Arbitraries.of(TaskState.class),
                Arbitraries.of(Mark.class).set().ofMaxSize(3),
                Arbitraries.integers().between(100, 130));
        return standing.as((place, original, due, concluded, state, marks, number) -> new TaskStanding(
                        new TaskCode("NV-" + number),
                        new AgencyCode(place.get1()),
                        place.get2(),
                        place.get3(),
                        place.get4(),
                        place.get5(),
                        FIRST.plusDays(original),
                        FIRST.plusDays(due),
                        state,
                        state == TaskState.CONCLUDED
                                ? Optional.of(MovableClock.moment(FIRST.plusDays(concluded) + "T23:30"))
                                : Optional.empty(),
                        false,
                        Set.copyOf(marks)))
                .list()
                .ofMaxSize(25)
                .map(all -> {
                    var sorted = new ArrayList<>(all.stream()
                            .collect(java.util.stream.Collectors.toMap(
                                    TaskStanding::code, it -> it, (one, other) -> one))
                            .values());
                    sorted.sort(TaskStanding.BY_DUE);
                    return (List<TaskStanding>) sorted;
                });
    }

    @Property(tries = 20)
    void has_a_name_for_everything_it_shows() {
        assertThat(Arrays.stream(Standing.values()).map(Standing::label)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Mark.values()).map(Mark::label)).doesNotHaveDuplicates();
    }
}
