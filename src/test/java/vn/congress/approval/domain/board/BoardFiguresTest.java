package vn.congress.approval.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.task.WorkingDaysLeft;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

/**
 * Thirty tasks, looked at on Friday 13 February 2026 at ten, the last working day before Tết: the office opens again on
 * Monday the 23rd. Due soon is what is due within three working days, that is until Wednesday the 25th. Every expected
 * figure was counted by hand.
 */
@DisplayName("Of thirty tasks before Tết")
class BoardFiguresTest {

    private static final String THIRTY =
            """
            01 VPTW  Nội dung BEFORE POLITBURO          URGENT  2026-02-12 2026-02-12 IN_PROGRESS -                -
            02 VPTW  Nội dung BEFORE POLITBURO          URGENT  2026-02-13 2026-02-13 IN_PROGRESS -                -
            03 VPTW  Nội dung BEFORE POLITBURO          KEY     2026-02-14 2026-02-14 IN_PROGRESS -                -
            04 VPTW  Nội dung BEFORE SECRETARIAT        KEY     2026-02-23 2026-02-23 RETURNED    -                -
            05 VPTW  Nội dung DURING SECRETARIAT        KEY     2026-02-25 2026-02-25 IN_PROGRESS -                -
            06 VPTW  Nội dung DURING SECRETARIAT        KEY     2026-02-26 2026-02-26 IN_PROGRESS -                -
            07 VPTW  Hậu cần  DURING STANDING_BOARD     ROUTINE 2026-02-10 2026-03-02 IN_PROGRESS -                -
            08 VPTW  Hậu cần  AFTER  STANDING_BOARD     ROUTINE 2026-02-10 2026-02-10 ASSIGNED    -                -
            09 VPTW  Hậu cần  AFTER  STANDING_BOARD     ROUTINE 2026-02-13 2026-02-13 ASSIGNED    -                -
            10 VPTW  Hậu cần  AFTER  STANDING_BOARD     ROUTINE 2026-02-01 2026-02-01 PLANNED     -                -
            11 BTCTW Nhân sự  BEFORE POLITBURO          URGENT  2026-02-06 2026-02-06 CONCLUDED   2026-02-06T23:59 -
            12 BTCTW Nhân sự  BEFORE POLITBURO          URGENT  2026-02-06 2026-02-06 CONCLUDED   2026-02-07T00:00 -
            13 BTCTW Nhân sự  BEFORE POLITBURO          URGENT  2026-02-07 2026-02-07 CONCLUDED   2026-02-09T17:30 -
            14 BTCTW Nhân sự  BEFORE POLITBURO          KEY     2026-02-07 2026-02-07 CONCLUDED   2026-02-10T08:00 -
            15 BTCTW Nhân sự  BEFORE SECRETARIAT        KEY     2026-02-02 2026-02-11 CONCLUDED   2026-02-10T09:00 -
            16 BTCTW Nhân sự  BEFORE SECRETARIAT        KEY     2026-02-02 2026-02-04 CONCLUDED   2026-02-10T09:00 -
            17 BTCTW Nhân sự  DURING SECRETARIAT        KEY     2026-02-11 2026-02-05 CONCLUDED   2026-02-06T09:00 -
            18 BTCTW Hậu cần  DURING AGENCY_HEAD        ROUTINE 2026-02-20 2026-02-20 CONCLUDED   2026-02-01T09:00 -
            19 BTCTW Hậu cần  DURING AGENCY_HEAD        ROUTINE 2026-02-20 2026-02-20 WITHDRAWN   -                -
            20 BTCTW Hậu cần  AFTER  AGENCY_HEAD        ROUTINE 2026-02-01 2026-02-03 WITHDRAWN   -                -
            21 HN    Nội dung BEFORE POLITBURO          URGENT  2026-02-09 2026-02-09 IN_PROGRESS -                WAITING,LOOPING
            22 HN    Nội dung BEFORE POLITBURO          URGENT  2026-02-11 2026-02-11 IN_PROGRESS -                WAITING,LOOPING,ESCALATED
            23 HN    Nội dung BEFORE STANDING_SECRETARY KEY     2026-02-12 2026-02-12 RETURNED    -                STALLED,ESCALATED
            24 HN    Hậu cần  DURING STANDING_SECRETARY KEY     2026-03-10 2026-03-10 IN_PROGRESS -                STALLED
            25 HN    Hậu cần  DURING STANDING_SECRETARY KEY     2026-03-10 2026-03-10 ASSIGNED    -                STALLED,WAITING
            26 HN    Hậu cần  DURING STANDING_SECRETARY KEY     2026-03-01 2026-03-12 IN_PROGRESS -                ESCALATED
            27 HN    Hậu cần  AFTER  AGENCY_HEAD        ROUTINE 2026-04-30 2026-04-30 PLANNED     -                -
            28 HN    Hậu cần  AFTER  AGENCY_HEAD        ROUTINE 2026-04-30 2026-04-30 ASSIGNED    -                -
            29 HN    Hậu cần  AFTER  AGENCY_HEAD        ROUTINE 2026-02-13 2026-02-13 CONCLUDED   2026-02-13T09:30 -
            30 HN    Hậu cần  AFTER  AGENCY_HEAD        ROUTINE 2026-02-11 2026-02-11 CONCLUDED   2026-02-13T09:45 -
            """;

    private static final WorkingDaysLeft THREE_DAYS = new WorkingDaysLeft(PublicSector::time, 3);
    private static final BoardDay BEFORE_TET = on("2026-02-13T10:00");

    private final List<TaskStanding> thirty = THIRTY.lines()
            .map(BoardFiguresTest::task)
            .sorted(TaskStanding.BY_DUE)
            .toList();
    private final Board board = Board.of(thirty, BEFORE_TET);

    @ParameterizedTest(name = "{1} are {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PLANNED           | 2 | 10, 27
                    NOT_ACCEPTED      | 3 | 09, 25, 28
                    ON_SCHEDULE       | 4 | 06, 07, 24, 26
                    DUE_SOON          | 4 | 02, 03, 04, 05
                    OVERDUE           | 5 | 01, 08, 21, 22, 23
                    COMPLETED_ON_TIME | 5 | 11, 13, 15, 18, 29
                    COMPLETED_LATE    | 5 | 12, 14, 16, 17, 30
                    WITHDRAWN         | 2 | 19, 20
                    """)
    void each_has_one_status(Standing status, int tasks, String which) {
        assertThat(board.all().of(status)).isEqualTo(tasks);
        assertThat(numbers(Board.list(thirty, BEFORE_TET, with(Optional.of(status), Optional.empty()))))
                .containsExactlyInAnyOrder(which.split(", "));
    }

    @ParameterizedTest(name = "{1} are {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RETURNED  | 2 | 04, 23
                    WAITING   | 3 | 21, 22, 25
                    STALLED   | 2 | 23, 24
                    ESCALATED | 3 | 22, 23, 26
                    LOOPING   | 2 | 21, 22
                    POSTPONED | 5 | 07, 15, 16, 20, 26
                    """)
    void some_are_marked(Mark mark, int tasks, String which) {
        assertThat(board.all().of(mark)).isEqualTo(tasks);
        assertThat(numbers(Board.list(thirty, BEFORE_TET, with(Optional.empty(), Optional.of(mark)))))
                .containsExactlyInAnyOrder(which.split(", "));
    }

    @Test
    void percentages_are_of_all_but_those_withdrawn() {
        assertThat(board.all().tasks()).isEqualTo(30);
        assertThat(board.all().counted()).isEqualTo(28);
        assertThat(board.all().open()).isEqualTo(18);
        assertThat(board.all().completed()).isEqualTo(10);
    }

    @ParameterizedTest(
            name = "{0}: {1} planned, {2} not accepted, {3} on schedule, {4} due soon, {5} overdue, {6} on time,"
                    + " {7} late, {8} withdrawn")
    @CsvSource({"VPTW, 1, 1, 2, 4, 2, 0, 0, 0", "BTCTW, 0, 0, 0, 0, 0, 4, 4, 2", "HN, 1, 2, 2, 0, 3, 1, 1, 0"})
    void each_agency_has_its_own(
            String agency,
            int planned,
            int notAccepted,
            int onSchedule,
            int dueSoon,
            int overdue,
            int onTime,
            int late,
            int withdrawn) {
        assertThat(board.by(Dimension.AGENCY).get(agency).statuses().values())
                .containsExactly(planned, notAccepted, onSchedule, dueSoon, overdue, onTime, late, withdrawn);
    }

    @Test
    void every_dimension_adds_up_to_all_of_them() {
        assertThat(tasks(Dimension.AGENCY)).isEqualTo(Map.of("VPTW", 10, "BTCTW", 10, "HN", 10));
        assertThat(tasks(Dimension.GROUP)).isEqualTo(Map.of("Nội dung", 9, "Nhân sự", 7, "Hậu cần", 14));
        assertThat(tasks(Dimension.PHASE)).isEqualTo(Map.of("BEFORE", 13, "DURING", 9, "AFTER", 8));
        assertThat(tasks(Dimension.LEVEL))
                .isEqualTo(Map.of(
                        "POLITBURO",
                        9,
                        "SECRETARIAT",
                        6,
                        "STANDING_SECRETARY",
                        4,
                        "STANDING_BOARD",
                        4,
                        "AGENCY_HEAD",
                        7));
        assertThat(tasks(Dimension.PRIORITY)).isEqualTo(Map.of("URGENT", 7, "KEY", 12, "ROUTINE", 11));
    }

    @Test
    void those_most_at_risk_come_first_and_the_withdrawn_last() {
        assertThat(numbers(Board.list(thirty, BEFORE_TET, BoardFilter.ALL)))
                .startsWith("21", "08", "22", "01", "23", "02", "09", "03", "04", "05", "06", "07")
                .endsWith("20", "19");
    }

    @Test
    void eleven_are_to_be_done_by_the_25th() {
        assertThat(board.openDueBy(LocalDate.of(2026, 2, 25))).isEqualTo(11);
        assertThat(board.openDueBy(LocalDate.of(2026, 1, 31))).isZero();
    }

    @ParameterizedTest(name = "{0} is {1} working days late")
    @CsvSource({"01, 1", "21, 4", "02, 0", "10, 0", "11, 0", "12, 1", "14, 1", "16, 4", "30, 2", "20, 0"})
    void lateness_is_counted_in_working_days(String number, int days) {
        assertThat(BEFORE_TET.daysLate(find(number))).isEqualTo(days);
    }

    @Test
    void after_tet_what_was_due_before_it_is_late_and_what_was_due_within_is_not() {
        var after = on("2026-02-23T10:00");
        var counts = Board.of(thirty, after).all();

        assertThat(Standing.of(find("02"), after)).isEqualTo(Standing.OVERDUE);
        assertThat(Standing.of(find("03"), after)).isEqualTo(Standing.DUE_SOON);
        assertThat(counts.statuses().values()).containsExactly(2, 2, 3, 4, 7, 5, 5, 2);
        assertThat(Standing.of(find("03"), on("2026-02-24T00:00"))).isEqualTo(Standing.OVERDUE);
    }

    private Map<String, Integer> tasks(Dimension dimension) {
        return board.by(dimension).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().tasks()));
    }

    private TaskStanding find(String number) {
        return thirty.stream()
                .filter(task -> task.code().value().endsWith(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(List<TaskStanding> tasks) {
        return tasks.stream().map(task -> task.code().value().substring(4)).toList();
    }

    private static BoardFilter with(Optional<Standing> status, Optional<Mark> mark) {
        return new BoardFilter(
                Optional.empty(),
                status.map(EnumSet::of),
                mark,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BoardDay on(String moment) {
        return BoardDay.at(MovableClock.moment(moment), THREE_DAYS);
    }

    private static TaskStanding task(String line) {
        var cells = line.replace("Nội dung", "Nội_dung")
                .replace("Nhân sự", "Nhân_sự")
                .replace("Hậu cần", "Hậu_cần")
                .split(" +");
        var marks = EnumSet.noneOf(Mark.class);
        if (!cells[10].equals("-")) {
            Arrays.stream(cells[10].split(",")).map(Mark::valueOf).forEach(marks::add);
        }
        return new TaskStanding(
                new TaskCode("NV-0" + cells[0]),
                new AgencyCode(cells[1]),
                cells[2].replace('_', ' '),
                Phase.valueOf(cells[3]),
                Priority.valueOf(cells[5]),
                Level.valueOf(cells[4]),
                LocalDate.parse(cells[6]),
                LocalDate.parse(cells[7]),
                TaskState.valueOf(cells[8]),
                cells[9].equals("-") ? Optional.empty() : Optional.of(MovableClock.moment(cells[9])),
                false,
                marks);
    }
}
