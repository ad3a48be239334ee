package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.session.GuaranteedStudy;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.InMemorySessions;
import vn.congress.approval.support.MovableClock;

/** Sent on Wednesday 7/1/2026 a dossier may be decided from Tuesday 13/1 on; on Friday 9/1, from Thursday 15/1. */
@DisplayName("The register of sessions")
class SessionsTest {

    private static final Actor OFFICE = new Actor("tonghop");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final TaskCode FIRST = new TaskCode("NV-001");
    private static final TaskCode SECOND = new TaskCode("NV-002");
    private static final TaskCode TRACKED = new TaskCode("NV-003");

    private final Registers at = new Registers();
    private final InMemorySessions sessions = new InMemorySessions(at.tasks);
    private final Map<String, Instant> movedRounds = new LinkedHashMap<>();
    private final GuaranteedStudy study = () -> 5;
    private final Agendas agendas = new Agendas(sessions, at.tasks.cards(at.agencies), at.workingDays, at.clock);
    private final PlanSession plan = new PlanSession(sessions, agendas, at.clock);
    private final MoveSession move =
            new MoveSession(sessions, agendas, at.records, (task, closesAt) -> movedRounds.put(task.value(), closesAt));
    private final CancelSession cancel = new CancelSession(sessions, agendas, at.records);
    private final PutOnAgenda putOn = new PutOnAgenda(sessions, agendas, at.tasks, at.opinions, study, at.records);
    private final TakeOffAgenda takeOff = new TakeOffAgenda(sessions, agendas, at.records);
    private final ListSessions list = new ListSessions(sessions, agendas, at.tasks.cards(at.agencies));

    @BeforeEach
    void enterTasks() {
        at.give(ATask.planned("NV-001"), ATask.planned("NV-002"), ATask.trackOnly("NV-003"));
    }

    @Test
    void a_session_is_planned_for_an_hour_to_come() {
        var session = planned("2026-01-15", "08:00");

        assertThat(session.name()).isEqualTo("Phiên họp Bộ Chính trị, 08:00 thứ Năm 15/01/2026");
        assertThat(session.state().code()).isEqualTo("PLANNED");
        assertThat(session.version()).isEqualTo(1);
    }

    @Test
    void whatever_is_wrong_with_a_new_session_is_said_at_once() {
        assertThat(problems(
                        () -> plan.plan(new PlanSession.NewSession(null, null, null, "a".repeat(201), "b\0"), OFFICE)))
                .extracting(Problem::field)
                .containsExactly("kind", "day", "start", "title", "place");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06, 08:00, day, Ngày họp đã qua.",
        "2026-01-07, 09:00, start, Giờ họp đã qua.",
        "2028-01-08, 09:00, day, Ngày họp phải trong vòng 2 năm tới."
    })
    void an_hour_that_has_passed_or_is_years_away_is_refused(String day, String start, String field, String message) {
        assertThat(problems(() -> planned(day, start))).containsExactly(new Problem(field, message));
    }

    @Test
    void a_dossier_waits_on_the_agenda_before_it_is_sent() {
        var session = planned("2026-01-15", "08:00");

        var shown = putOn.put(session.id(), session.version(), FIRST, OFFICE);

        assertThat(shown.version()).isEqualTo(2);
        assertThat(shown.agenda()).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo("NV-001");
            assertThat(line.title()).isEqualTo("Xây dựng kế hoạch tổ chức Đại hội NV-001");
            assertThat(line.circulatedAt()).isEmpty();
            assertThat(line.earliest()).isEqualTo("2026-01-13");
            assertThat(line.fits()).isTrue();
        });
        assertThat(at.journalOf("NV-001"))
                .singleElement()
                .extracting(JournalEntry::step, JournalEntry::outcome, JournalEntry::reason, JournalEntry::account)
                .containsExactly(
                        "Session", "PUT_ON_AGENDA", "Phiên họp Bộ Chính trị, 08:00 thứ Năm 15/01/2026", "tonghop");
    }

    @Test
    void a_dossier_not_sent_in_time_is_marked_as_the_days_go_by() {
        var session = planned("2026-01-15", "08:00");
        putOn.put(session.id(), session.version(), FIRST, OFFICE);

        at.clock.moveTo("2026-01-09T16:00");
        assertThat(list.show(session.id()).agenda().get(0).fits()).isTrue();
        at.clock.moveTo("2026-01-10T08:00");
        assertThat(list.show(session.id()).agenda().get(0).fits()).isFalse();
        assertThat(list.show(session.id()).agenda().get(0).earliest()).isEqualTo("2026-01-16");
    }

    @ParameterizedTest(name = "sent {0}: refused on the day before {1}")
    @CsvSource({"2026-01-07T09:00, 2026-01-13", "2026-01-09T09:00, 2026-01-15", "2026-02-11T09:00, 2026-02-25"})
    void a_dossier_sent_too_late_is_refused_with_the_earliest_day(String sent, LocalDate earliest) {
        at.clock.moveTo(sent);
        var tooEarly = planned(earliest.minusDays(1).toString(), "08:00");
        var inTime = planned(earliest.toString(), "08:00");

        assertThat(problems(() -> putOn.put(tooEarly.id(), FIRST, at.clock.instant(), 5, OFFICE)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("5 ngày làm việc", "%1$td/%1$tm/%1$tY".formatted(earliest)));
        assertThat(putOn.put(inTime.id(), FIRST, at.clock.instant(), 5, OFFICE).item(FIRST))
                .isPresent();
        assertThat(at.journalOf("NV-001")).hasSize(1);
    }

    @Test
    void urgency_declared_leaves_fewer_days_for_that_dossier_alone() {
        var session = planned("2026-01-09", "08:00");

        putOn.put(session.id(), FIRST, at.clock.instant(), 2, OFFICE);

        assertThat(problems(() -> putOn.put(session.id(), SECOND, at.clock.instant(), 5, OFFICE)))
                .hasSize(1);
        assertThat(list.show(session.id()).agenda().get(0).fits()).isTrue();
    }

    @Test
    void a_dossier_the_members_had_in_writing_counts_from_the_day_they_had_it() {
        openPolitburoRound("2026-01-05T09:00");
        var session = planned("2026-01-10", "08:00");

        var shown = putOn.put(session.id(), session.version(), FIRST, OFFICE);
        var moved = move.move(moving(shown, "2026-01-12", "Lùi lịch"), OFFICE);

        assertThat(moved.fitting()).singleElement().satisfies(line -> assertThat(line.circulatedAt())
                .contains(MovableClock.moment("2026-01-05T09:00")));
        assertThat(movedRounds).as("asked in writing, not for this session").isEmpty();
    }

    @Test
    void a_dossier_of_another_level_or_without_papers_is_refused() {
        var secretariat = plan.plan(
                new PlanSession.NewSession(SessionKind.SECRETARIAT, LocalDate.of(2026, 1, 20), EIGHT, "", ""), OFFICE);
        var politburo = planned("2026-01-20", "08:00");

        assertThat(problems(() -> putOn.put(secretariat.id(), 1, FIRST, OFFICE)))
                .extracting(Problem::message)
                .containsExactly(
                        "Nhiệm vụ NV-001 thuộc thẩm quyền của Bộ Chính trị, không đưa ra phiên họp Ban Bí thư.");
        assertThat(problems(() -> putOn.put(politburo.id(), 1, TRACKED, OFFICE)))
                .extracting(Problem::message)
                .containsExactly("Nhiệm vụ chỉ theo dõi, không có hồ sơ để đưa ra phiên họp.");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> putOn.put(politburo.id(), 1, new TaskCode("NV-404"), OFFICE));
        at.tasks.settleLevel(FIRST, Level.SECRETARIAT);
        assertThat(putOn.put(secretariat.id(), 1, FIRST, OFFICE).agenda()).hasSize(1);
    }

    @Test
    void a_dossier_stands_on_one_agenda_to_come_only() {
        var one = planned("2026-01-20", "08:00");
        var other = planned("2026-01-21", "08:00");
        var shown = putOn.put(one.id(), 1, FIRST, OFFICE);

        assertThat(problems(() -> putOn.put(other.id(), 1, FIRST, OFFICE)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(one.name()));
        assertThat(problems(() -> putOn.put(one.id(), 2, FIRST, OFFICE))).hasSize(1);

        takeOff.takeOff(one.id(), shown.version(), FIRST, "Chưa xong", OFFICE);
        assertThat(putOn.put(other.id(), 1, FIRST, OFFICE).agenda()).hasSize(1);
        assertThat(at.journalOf("NV-001"))
                .extracting(JournalEntry::outcome)
                .containsExactly("PUT_ON_AGENDA", "TAKEN_OFF_AGENDA", "PUT_ON_AGENDA");
    }

    @Test
    void a_dossier_waiting_on_the_agenda_keeps_its_place_when_it_is_sent_and_its_round_follows() {
        var session = planned("2026-01-20", "08:00");
        putOn.put(session.id(), 1, FIRST, OFFICE);
        putOn.put(session.id(), 2, SECOND, OFFICE);

        var sent = putOn.put(session.id(), FIRST, at.clock.instant(), 5, OFFICE);

        assertThat(sent.agenda()).extracting(item -> item.task().value()).containsExactly("NV-001", "NV-002");
        move.move(moving(agendas.view(sent), "2026-01-21", "Lùi lịch"), OFFICE);
        assertThat(movedRounds).containsExactly(Map.entry("NV-001", MovableClock.moment("2026-01-21T17:00")));
    }

    @Test
    void moving_a_session_tells_which_dossiers_no_longer_fit_and_leaves_their_rounds_alone() {
        var session = planned("2026-01-20", "08:00");
        putOn.put(session.id(), FIRST, at.clock.instant(), 5, OFFICE);
        at.clock.moveTo("2026-01-09T09:00");
        var shown = agendas.view(putOn.put(session.id(), SECOND, at.clock.instant(), 5, OFFICE));

        var moved = move.move(moving(shown, "2026-01-13", "Đồng chí chủ trì đi công tác"), OFFICE);

        assertThat(moved.fitting()).extracting(AgendaLine::code).containsExactly("NV-001");
        assertThat(moved.notFitting()).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo("NV-002");
            assertThat(line.circulatedAt()).contains(MovableClock.moment("2026-01-09T09:00"));
            assertThat(line.earliest()).isEqualTo("2026-01-15");
        });
        assertThat(movedRounds).containsExactly(Map.entry("NV-001", MovableClock.moment("2026-01-13T17:00")));
        assertThat(at.journalOf("NV-002")).last().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("SESSION_MOVED");
            assertThat(entry.account()).isEqualTo("tonghop");
            assertThat(entry.reason())
                    .isEqualTo("Phiên họp Bộ Chính trị, 08:00 thứ Ba 20/01/2026 dời sang 08:00 thứ Ba 13/01/2026"
                            + " (không còn đủ thời gian nghiên cứu hồ sơ). Lý do: Đồng chí chủ trì đi công tác");
        });
    }

    @Test
    void a_marked_dossier_fits_again_when_the_session_moves_on_and_its_round_follows_then() {
        at.clock.moveTo("2026-02-11T09:00");
        var session = planned("2026-02-25", "08:00");
        var shown = agendas.view(putOn.put(session.id(), FIRST, at.clock.instant(), 5, OFFICE));

        var tooEarly = move.move(moving(shown, "2026-02-24", "Trước kỳ họp"), OFFICE);
        assertThat(tooEarly.session().agenda().get(0).fits()).isFalse();
        assertThat(list.show(session.id()).agenda().get(0).fits()).isFalse();

        var again = move.move(moving(tooEarly.session(), "2026-02-26", "Theo lịch mới"), OFFICE);
        assertThat(again.notFitting()).isEmpty();
        assertThat(movedRounds).containsExactly(Map.entry("NV-001", MovableClock.moment("2026-02-26T17:00")));
    }

    @Test
    void a_preview_tells_the_same_and_changes_nothing() {
        var session = planned("2026-01-20", "08:00");
        var shown = agendas.view(putOn.put(session.id(), FIRST, at.clock.instant(), 5, OFFICE));

        var preview = move.preview(moving(shown, "2026-01-12", null));

        assertThat(preview.notFitting()).extracting(AgendaLine::code).containsExactly("NV-001");
        assertThat(list.show(session.id())).isEqualTo(shown);
        assertThat(at.journalOf("NV-001")).hasSize(1);
        assertThat(movedRounds).isEmpty();
        assertThat(move.move(moving(shown, "2026-01-12", "Lý do"), OFFICE).notFitting())
                .isEqualTo(preview.notFitting());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_move_or_a_cancellation_without_a_reason_is_refused(String reason) {
        var session = planned("2026-01-20", "08:00");

        assertThat(problems(() -> move.move(moving(session, "2026-01-06", reason), OFFICE)))
                .extracting(Problem::field)
                .containsExactly("reason", "day");
        assertThat(problems(() -> cancel.cancel(session.id(), 1, reason, OFFICE)))
                .extracting(Problem::field)
                .containsExactly("reason");
        assertThat(list.show(session.id())).isEqualTo(session);
    }

    @Test
    void a_move_to_the_same_hour_is_none() {
        var session = planned("2026-01-20", "08:00");

        assertThat(problems(() -> move.preview(moving(session, "2026-01-20", null))))
                .extracting(Problem::field)
                .containsExactly("day");
    }

    @Test
    void who_has_seen_an_older_version_is_told_to_look_again() {
        var session = planned("2026-01-20", "08:00");
        move.move(moving(session, "2026-01-21", "Lý do"), OFFICE);

        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> move.preview(moving(session, "2026-01-22", null)),
                () -> move.move(moving(session, "2026-01-22", "Lý do"), OFFICE),
                () -> cancel.cancel(session.id(), 1, "Lý do", OFFICE),
                () -> putOn.put(session.id(), 1, FIRST, OFFICE),
                () -> takeOff.takeOff(session.id(), 1, FIRST, "", OFFICE))) {
            assertThatExceptionOfType(Conflict.class).isThrownBy(late);
        }
    }

    @Test
    void what_is_over_or_cancelled_changes_no_more() {
        var over = planned("2026-01-08", "08:00");
        var off = planned("2026-01-20", "08:00");
        putOn.put(off.id(), 1, FIRST, OFFICE);
        cancel.cancel(off.id(), 2, "Gộp phiên", OFFICE);
        at.clock.moveTo("2026-01-08T08:00");

        assertThat(problems(() -> move.move(moving(over, "2026-01-22", "Lý do"), OFFICE)))
                .containsExactly(new Problem("session", "Phiên họp này đã diễn ra, không thay đổi được."));
        assertThat(problems(() -> putOn.put(off.id(), SECOND, at.clock.instant(), 5, OFFICE)))
                .containsExactly(new Problem("session", "Phiên họp này đã hủy, không thay đổi được."));
        assertThat(at.journalOf("NV-001")).last().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("SESSION_CANCELLED");
            assertThat(entry.reason()).isEqualTo("Phiên họp Bộ Chính trị, 08:00 thứ Ba 20/01/2026. Lý do: Gộp phiên");
        });
        var next = planned("2026-01-21", "08:00");
        assertThat(putOn.put(next.id(), 1, FIRST, OFFICE).agenda()).hasSize(1);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> list.show(404));
        var session = planned("2026-01-20", "08:00");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> takeOff.takeOff(session.id(), 1, FIRST, "", OFFICE));
    }

    @Test
    void a_form_offers_the_sessions_of_the_politburo_still_to_come() {
        var session = planned("2026-01-15", "08:00");
        plan.plan(
                new PlanSession.NewSession(SessionKind.SECRETARIAT, LocalDate.of(2026, 1, 16), EIGHT, "", ""), OFFICE);

        assertThat(list.upcoming(SessionKind.POLITBURO))
                .containsExactly(new ListSessions.Offer(
                        String.valueOf(session.id()), "Phiên họp Bộ Chính trị, 08:00 thứ Năm 15/01/2026"));
        assertThat(list.waitingFor(session.id(), " NV-00 "))
                .extracting(ListSessions.Offer::code)
                .containsExactly("NV-001", "NV-002");
    }

    private SessionView planned(String day, String start) {
        return plan.plan(
                new PlanSession.NewSession(
                        SessionKind.POLITBURO, LocalDate.parse(day), LocalTime.parse(start), null, null),
                OFFICE);
    }

    private static MoveSession.Move moving(SessionView session, String day, @Nullable String reason) {
        return new MoveSession.Move(session.id(), session.version(), LocalDate.parse(day), EIGHT, reason);
    }

    private void openPolitburoRound(String opened) {
        at.opinions.open(ARound.among(
                FIRST,
                RoundKind.POLITBURO,
                List.of(),
                MovableClock.moment(opened),
                MovableClock.moment("2026-01-20T17:00")));
    }

    private static List<Problem> problems(ThrowingCallable refused) {
        try {
            refused.call();
        } catch (Refused refusal) {
            return refusal.problems();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("was not refused");
    }
}
