package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.application.submission.CirculateDossierSubmission;
import vn.congress.approval.application.submission.CirculateDossierSubmission.Mode;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.RoundRules;
import vn.congress.approval.support.MovableClock;

@DisplayName("Circulating a dossier")
class CirculateDossierTest {

    private static final Step STEP = Registers.step("NV-001", "UserTask_CirculateDossier");

    private final Registers at = new Registers();
    private final CirculateDossier circulateDossier =
            new CirculateDossier(at.records, at.workingDays, new RoundRules(3, 5, 7), at.clock);

    @ParameterizedTest(name = "sent on {0}, five working days end on {1}")
    @CsvSource({
        "2026-01-05T09:00, 2026-01-10", // the make-up Saturday is worked
        "2026-01-07T09:00, 2026-01-13",
        "2026-02-10T09:00, 2026-02-24", // Tết is not
        "2026-02-13T16:59, 2026-02-27",
        "2026-02-14T09:00, 2026-02-27" // sent on a day off
    })
    void the_guaranteed_study_time_is_counted_in_working_days_after_the_day_it_is_sent(
            String sent, LocalDate earliest) {
        at.clock.moveTo(sent);

        assertThat(circulate(earliest)).isEqualTo(MovableClock.moment(earliest + "T17:00"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> circulate(earliest.minusDays(1)));
    }

    @Test
    void what_leaves_too_little_time_is_refused_with_the_earliest_day() {
        at.clock.moveTo("2026-02-10T09:00");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> circulate(LocalDate.of(2026, 2, 23)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("commentsDue");
                            assertThat(problem.message()).contains("5 ngày làm việc", "24/02/2026");
                        }));

        assertThat(at.journalOf("NV-001")).isEmpty();
    }

    @Test
    void the_day_it_is_sent_is_the_one_in_the_office() {
        at.clock.moveTo("2026-01-08T00:30");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> circulate(LocalDate.of(2026, 1, 13)));
        assertThat(circulate(LocalDate.of(2026, 1, 14))).isNotNull();
    }

    @Test
    void a_last_day_nobody_works_on_runs_to_the_next_working_day() {
        assertThat(circulate(LocalDate.of(2026, 2, 14))).isEqualTo(MovableClock.moment("2026-02-23T17:00"));
    }

    @Test
    void how_and_what_was_asked_is_put_on_record() {
        circulate(LocalDate.of(2026, 1, 20));

        assertThat(at.journalOf("NV-001")).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("IN_WRITING");
            assertThat(entry.reason()).isEqualTo("Xin ý kiến về dự thảo");
            assertThat(entry.at().atZone(MovableClock.OFFICE).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        });
    }

    private Instant circulate(LocalDate commentsDue) {
        return circulateDossier.circulate(
                STEP, new CirculateDossierSubmission(Mode.IN_WRITING, commentsDue, "Xin ý kiến về dự thảo", List.of()));
    }
}
