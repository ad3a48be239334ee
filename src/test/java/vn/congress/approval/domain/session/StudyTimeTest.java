package vn.congress.approval.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

@DisplayName("Study time")
class StudyTimeTest {

    @ParameterizedTest(name = "sent {0}, {1} working days: from {2} on")
    @CsvSource({
        "2026-01-09T09:00, 5, 2026-01-15", // Saturday the 10th is worked
        "2026-01-09T16:59, 5, 2026-01-15",
        "2026-01-07T08:00, 5, 2026-01-13",
        "2026-01-10T08:00, 5, 2026-01-16",
        "2026-01-11T08:00, 5, 2026-01-16", // sent on a Sunday
        "2026-02-13T09:00, 1, 2026-02-23", // Tết is off
        "2026-02-11T09:00, 5, 2026-02-25",
        "2026-02-18T09:00, 5, 2026-02-27",
        "2026-01-08T00:30, 1, 2026-01-09" // the day is the office's
    })
    void ends_on_the_last_of_the_working_days_after_the_day_of_sending(String sent, int days, LocalDate earliest) {
        var studyTime = new StudyTime(PublicSector.time(), days);

        assertThat(studyTime.earliest(MovableClock.moment(sent))).isEqualTo(earliest);
        assertThat(studyTime.fits(MovableClock.moment(sent), earliest)).isTrue();
        assertThat(studyTime.fits(MovableClock.moment(sent), earliest.minusDays(1)))
                .isFalse();
    }

    @Test
    void is_never_less_than_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StudyTime(PublicSector.time(), -1));
    }
}
