package vn.congress.approval.domain.urging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.support.PublicSector;

/** 14 to 22 February 2026 are Tết with its weekends; Saturday 10 January is worked for Friday 2 January. */
@DisplayName("The urging ladder")
class LadderTest {

    static final Ladder USUAL = ladder(-7, -3, -1, 0, 1, 3, 7);

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, -7, 2026-02-04",
        "2026-02-13, 1, 2026-02-23",
        "2026-02-13, 3, 2026-02-25",
        "2026-02-17, 0, 2026-02-23",
        "2026-02-17, -1, 2026-02-13",
        "2026-01-09, 1, 2026-01-10",
        "2026-01-12, -1, 2026-01-10",
        "2026-01-10, 0, 2026-01-10",
        "2026-01-11, 0, 2026-01-12"
    })
    void a_rung_is_reached_on_a_working_day_counted_from_the_due_date(LocalDate due, int offset, LocalDate day) {
        assertThat(rung(offset).day(due, PublicSector.calendar())).isEqualTo(day);
    }

    @Test
    void after_a_long_holiday_only_the_highest_rung_passed_is_acted_on() {
        var due = LocalDate.of(2026, 2, 11);

        assertThat(USUAL.toActOn(due, OptionalInt.of(-3), LocalDate.of(2026, 2, 24), PublicSector.calendar()))
                .hasValueSatisfying(rung -> assertThat(rung.offset()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-14", "2026-02-17", "2026-02-22", "2026-01-11", "2026-01-02"})
    void nobody_is_urged_on_a_day_off(LocalDate dayOff) {
        assertThat(USUAL.toActOn(dayOff.minusDays(30), OptionalInt.empty(), dayOff, PublicSector.calendar()))
                .isEmpty();
    }

    @Test
    void on_the_saturday_that_is_worked_people_are_urged() {
        assertThat(USUAL.toActOn(
                        LocalDate.of(2026, 1, 12),
                        OptionalInt.of(-3),
                        LocalDate.of(2026, 1, 10),
                        PublicSector.calendar()))
                .hasValueSatisfying(rung -> assertThat(rung.offset()).isEqualTo(-1));
    }

    @Test
    void at_the_top_there_is_no_next_rung() {
        assertThat(USUAL.nextDay(LocalDate.of(2026, 1, 15), OptionalInt.of(7), PublicSector.calendar()))
                .isEmpty();
    }

    @Test
    void a_ladder_that_makes_no_sense_is_refused_and_told_why() {
        refused("no rung at all");
        refused("not sorted, -3 after 1", rung(1), rung(-3), last(7));
        refused("two rungs on one day, 1", rung(1), rung(1), last(7));
        refused("does not end with ESCALATE", rung(-3), rung(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rung(-3, "Quá sớm", UrgingAction.ESCALATE, List.of(Reader.LEAD)))
                .withMessageContaining("before a task is overdue one only reminds");
    }

    private static void refused(String why, Rung... rungs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ladder(List.of(rungs), "Bảng"))
                .withMessage("Bảng: " + why);
    }

    static Ladder ladder(int... offsets) {
        var rungs = new java.util.ArrayList<Rung>();
        for (var offset : offsets) {
            rungs.add(offset == offsets[offsets.length - 1] ? last(offset) : rung(offset));
        }
        return new Ladder(rungs, "Bảng");
    }

    static Rung rung(int offset) {
        return new Rung(
                offset,
                "Bậc " + offset,
                offset > 0 ? UrgingAction.REMIND_OVERDUE : UrgingAction.REMIND,
                List.of(Reader.LEAD));
    }

    static Rung last(int offset) {
        return new Rung(offset, "Bậc " + offset, UrgingAction.ESCALATE, List.of(Reader.LEAD));
    }
}
