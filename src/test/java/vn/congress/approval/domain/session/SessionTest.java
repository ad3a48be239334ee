package vn.congress.approval.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

@DisplayName("A session")
class SessionTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 15);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Test
    void is_called_by_its_body_hour_and_day() {
        assertThat(at(THURSDAY, EIGHT).name()).isEqualTo("Phiên họp Bộ Chính trị, 08:00 thứ Năm 15/01/2026");
        assertThat(at(THURSDAY.plusDays(3), EIGHT).when()).isEqualTo("08:00 Chủ nhật 18/01/2026");
    }

    @Test
    void is_over_once_its_hour_has_come() {
        var session = at(THURSDAY, EIGHT);

        assertThat(session.stateAt(THURSDAY.atTime(7, 59))).isEqualTo(SessionState.PLANNED);
        assertThat(session.stateAt(THURSDAY.atTime(EIGHT))).isEqualTo(SessionState.HELD);
        assertThat(session.calledOff().stateAt(THURSDAY.atTime(7, 59))).isEqualTo(SessionState.CANCELLED);
        assertThat(session.calledOff().stateAt(THURSDAY.atTime(9, 0))).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void takes_answers_until_the_office_closes_or_it_begins_after_that() {
        assertThat(at(THURSDAY, EIGHT).answersUntil(PublicSector.time()))
                .isEqualTo(MovableClock.moment("2026-01-15T17:00"));
        assertThat(at(THURSDAY, LocalTime.of(19, 30)).answersUntil(PublicSector.time()))
                .isEqualTo(MovableClock.moment("2026-01-15T19:30"));
    }

    @Test
    void keeps_a_dossier_in_its_place_when_it_is_sent() {
        var waiting = AgendaItem.notYetCirculated(new TaskCode("NV-001"), 5);
        var other = AgendaItem.notYetCirculated(new TaskCode("NV-002"), 5);
        var sent = AgendaItem.circulatedForSession(new TaskCode("NV-001"), MovableClock.moment("2026-01-07T09:00"), 5);

        var session = at(THURSDAY, EIGHT).with(waiting).with(other).with(sent);

        assertThat(session.agenda()).containsExactly(sent, other);
        assertThat(session.without(new TaskCode("NV-001")).agenda()).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({
        "POLITBURO, POLITBURO, true",
        "POLITBURO, SECRETARIAT, false",
        "SECRETARIAT, SECRETARIAT, true",
        "SECRETARIAT, STANDING_SECRETARY, true",
        "SECRETARIAT, POLITBURO, false",
        "STANDING_BOARD, STANDING_BOARD, true",
        "STANDING_BOARD, AGENCY_HEAD, false"
    })
    void hears_what_its_body_decides(SessionKind kind, Level level, boolean hears) {
        assertThat(kind.decides(level)).isEqualTo(hears);
    }

    private static Session at(LocalDate day, LocalTime start) {
        return new Session(1, SessionKind.POLITBURO, day, start, "", "", false, 1, List.of());
    }
}
