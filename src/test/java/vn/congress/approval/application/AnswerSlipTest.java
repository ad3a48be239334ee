package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.application.submission.AnswerSlipSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.SomeAgencies;

/** A round among the Politburo from Wednesday 7/1/2026 at nine to Thursday 15/1 at the end of the day. */
@DisplayName("Answers on comment forms")
class AnswerSlipTest {

    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final Desk SEAT_1 = Desk.politburoMember(1);
    private static final Desk SEAT_2 = Desk.politburoMember(2);
    private static final Actor MEMBER = new Actor("bct1");
    private static final Actor SECRETARY = new Actor("thuky.bct1");

    private final Registers at = new Registers();
    private final Secretaries secretaries =
            (desk, actor) -> actor.equals(SECRETARY) ? Optional.of("bct1") : Optional.empty();
    private final AnswerSlip answerSlip =
            new AnswerSlip(at.records, at.opinions, at.tasks, secretaries, at.workingDays, at.clock);
    private final ShowSlips showSlips =
            new ShowSlips(at.opinions, at.tasks.cards(at.agencies), at.agencies, at.workingDays, at.clock);
    private OpinionRound round;

    @BeforeEach
    void open_a_round() {
        at.give(ATask.planned("NV-001"));
        round = open(RoundKind.POLITBURO, SEAT_1, SEAT_2);
    }

    @Test
    void an_answer_is_replaced_while_the_round_is_open_and_every_version_is_kept() {
        given(SEAT_1, Answer.AGREE, "", false);
        at.clock.moveTo("2026-01-10T10:00");

        answer(SEAT_1, Answer.DISAGREE, "  Chưa rõ nguồn kinh phí. ", 1, MEMBER);

        assertThat(now(SEAT_1)).satisfies(opinion -> {
            assertThat(opinion.version()).isEqualTo(2);
            assertThat(opinion.answer()).isEqualTo(Answer.DISAGREE);
            assertThat(opinion.content()).isEqualTo("Chưa rõ nguồn kinh phí.");
            assertThat(opinion.at()).isEqualTo(MovableClock.moment("2026-01-10T10:00"));
            assertThat(opinion.late()).isFalse();
            assertThat(opinion.onBehalfOf()).isEmpty();
            // Wednesday from nine 7 hours without lunch, Thursday and Friday 8, of the Saturday worked 2.
            assertThat(opinion.studied()).isEqualTo(Duration.ofHours(25));
        });
        assertThat(at.opinions.versionsBefore(List.of(now(SEAT_1)), 100, 1_000))
                .extracting(Opinion::version, Opinion::answer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, Answer.AGREE));
        assertThat(at.opinions.tally(round).disagreed()).isEqualTo(1);
        assertThat(at.journalOf("NV-001"))
                .singleElement()
                .extracting(JournalEntry::step, JournalEntry::outcome, JournalEntry::reason, JournalEntry::account)
                .containsExactly("OpinionReplaced", "DISAGREE", "Chưa rõ nguồn kinh phí.", "bct1");
    }

    @Test
    void a_secretary_replaces_it_on_behalf_of_the_member() {
        given(SEAT_1, Answer.AGREE, "", false);

        answer(SEAT_1, Answer.AGREE_WITH_COMMENTS, "Bổ sung phụ lục", 1, SECRETARY);

        assertThat(now(SEAT_1).account()).isEqualTo("thuky.bct1");
        assertThat(now(SEAT_1).onBehalfOf()).contains("bct1");
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2026-01-15T17:00, true", "2026-01-15T17:00:01, false"})
    void it_is_replaced_to_the_end_of_the_latest_day_though_nobody_has_closed_the_round(String moment, boolean taken) {
        given(SEAT_1, Answer.AGREE, "", false);
        at.clock.moveTo(moment);

        if (taken) {
            answer(SEAT_1, Answer.DISAGREE, "Lý do", 1, MEMBER);
            assertThat(now(SEAT_1).late()).isFalse();
        } else {
            refused("đã đóng lúc 17:00 ngày 15/01/2026", SEAT_1, 1);
        }
    }

    @Test
    void an_answer_in_time_is_not_replaced_after_the_close_and_the_close_is_named() {
        given(SEAT_1, Answer.AGREE, "", false);
        close("2026-01-14T16:30");

        refused("đã đóng lúc 16:30 ngày 14/01/2026", SEAT_1, 1);

        assertThat(now(SEAT_1).version()).isEqualTo(1);
        assertThat(at.journalOf("NV-001")).isEmpty();
    }

    @Test
    void the_first_answer_in_an_open_round_belongs_to_the_step_that_asks_for_it() {
        refused("hãy trả lời tại việc «Cho ý kiến»", SEAT_1, 0);
        at.clock.moveTo("2026-01-15T18:00");
        refused("hãy trả lời tại việc «Cho ý kiến»", SEAT_1, 0);
    }

    @Test
    void who_was_silent_answers_late_and_it_counts_nowhere() {
        close("2026-01-14T16:30");

        answer(SEAT_1, Answer.AGREE_WITH_COMMENTS, "Bổ sung phụ lục", 0, MEMBER);
        answer(SEAT_1, Answer.DISAGREE, "Xem lại", 1, SECRETARY);

        assertThat(now(SEAT_1).late()).isTrue();
        assertThat(now(SEAT_1).version()).isEqualTo(2);
        assertThat(at.opinions.count(round.id(), Filter.LATE)).isEqualTo(1);
        assertThat(at.opinions.tally(round).answered()).isZero();
        assertThat(at.journalOf("NV-001"))
                .extracting(JournalEntry::step)
                .containsExactly("OpinionGivenLate", "OpinionReplaced");
    }

    @Test
    void an_answer_late_at_the_step_itself_stays_late_when_it_is_replaced() {
        given(SEAT_1, Answer.AGREE, "", true);
        at.clock.moveTo("2026-01-15T18:00");

        answer(SEAT_1, Answer.DISAGREE, "Xem lại", 1, MEMBER);

        assertThat(now(SEAT_1).late()).isTrue();
    }

    @Test
    void late_answers_end_with_the_task() {
        given(SEAT_2, Answer.AGREE, "", true);
        close("2026-01-14T16:30");
        at.tasks.conclude(TASK, at.clock.instant());

        refused("Nhiệm vụ đã kết thúc", SEAT_1, 0);
        refused("Nhiệm vụ đã kết thúc", SEAT_2, 1);
    }

    @Test
    void who_has_seen_an_older_version_is_told_to_look_again() {
        given(SEAT_1, Answer.AGREE, "", false);
        answer(SEAT_1, Answer.DISAGREE, "Một", 1, MEMBER);

        for (var seen : List.of(0, 1, 3)) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> answer(SEAT_1, Answer.DISAGREE, "Hai", seen, SECRETARY));
        }
        assertThat(now(SEAT_1).content()).isEqualTo("Một");
    }

    @Test
    void a_form_of_another_desk_or_of_nobody_asked_is_not_found() {
        given(SEAT_2, Answer.AGREE, "", false);
        var unasked = Desk.politburoMember(3);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answerSlip.answer(
                        round.id(), SEAT_2.id(), List.of(SEAT_1), handedIn(Answer.AGREE, "", 1), MEMBER));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> answerSlip.answer(
                        round.id(), unasked.id(), List.of(unasked), handedIn(Answer.AGREE, "", 0), MEMBER));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> showSlips.show(round.id(), SEAT_2.id(), List.of(SEAT_1)));
    }

    @Test
    void the_forms_of_a_desk_are_listed_newest_first_with_where_each_stands() {
        var agency = Desk.coordinatorOf(SomeAgencies.HN);
        close("2026-01-08T09:00");
        round = open(RoundKind.SUBCOMMITTEE, SEAT_1);
        given(SEAT_1, Answer.AGREE, "", true);
        close("2026-01-08T10:00");
        round = open(RoundKind.AGENCIES, agency, SEAT_1);
        given(SEAT_1, Answer.AGREE, "a".repeat(1_500), false);
        answer(SEAT_1, Answer.DISAGREE, "b", 1, SECRETARY);

        var shown = showSlips.page(List.of(SEAT_1, agency), 0, 10);

        assertThat(shown)
                .extracting(it -> it.round() + " " + it.respondentName() + " "
                        + it.state().code() + " " + it.mayAnswer())
                .containsExactly(
                        "3 Ủy viên Bộ Chính trị 1 OPEN_ANSWERED true",
                        "3 Thành ủy Hà Nội OPEN_UNANSWERED false",
                        "2 Ủy viên Bộ Chính trị 1 CLOSED_LATE true",
                        "1 Ủy viên Bộ Chính trị 1 CLOSED_UNANSWERED true");
        assertThat(shown.get(0).title()).isEqualTo("Xây dựng kế hoạch tổ chức Đại hội NV-001");
        assertThat(shown.get(0).answer()).get(type(ShowSlips.Version.class)).satisfies(answer -> {
            assertThat(answer.version()).isEqualTo(2);
            assertThat(answer.onBehalfOf()).contains("bct1");
            assertThat(answer.whole()).isTrue();
        });
        assertThat(shown.get(0).earlier()).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(1);
            assertThat(version.content()).hasSize(1_000);
            assertThat(version.whole()).isFalse();
        });
        assertThat(showSlips
                        .show(round.id(), SEAT_1.id(), List.of(SEAT_1))
                        .earlier()
                        .get(0)
                        .content())
                .hasSize(1_500);
        assertThat(showSlips.count(List.of(SEAT_1, agency))).isEqualTo(4);
        at.clock.moveTo("2026-01-15T17:01");
        assertThat(showSlips.page(List.of(SEAT_1), 0, 1).get(0)).satisfies(slip -> {
            assertThat(slip.state().code()).isEqualTo("CLOSED_ANSWERED");
            assertThat(slip.mayAnswer()).isFalse();
        });
        at.tasks.conclude(TASK, at.clock.instant());
        assertThat(showSlips.page(List.of(SEAT_1, agency), 0, 10))
                .extracting(ShowSlips.Shown::mayAnswer)
                .containsOnly(false);
    }

    private OpinionRound open(RoundKind kind, Desk... respondents) {
        return at.opinions.open(ARound.among(
                TASK, kind, List.of(respondents), at.clock.instant(), MovableClock.moment("2026-01-15T17:00")));
    }

    private void close(String moment) {
        at.clock.moveTo(moment);
        at.opinions.close(round.id(), at.clock.instant());
    }

    private void given(Desk desk, Answer answer, String content, boolean late) {
        at.opinions.give(new Opinion(
                0,
                round.id(),
                desk,
                1,
                answer,
                content,
                "bct1",
                Optional.empty(),
                at.clock.instant(),
                late,
                Duration.ZERO));
    }

    private void answer(Desk desk, Answer answer, String content, int seen, Actor actor) {
        answerSlip.answer(round.id(), desk.id(), List.of(desk), handedIn(answer, content, seen), actor);
    }

    private void refused(String message, Desk desk, int seen) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> answer(desk, Answer.AGREE, "", seen, MEMBER))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.message()).contains(message)));
    }

    private Opinion now(Desk desk) {
        return at.opinions.answerOf(round.id(), desk).orElseThrow();
    }

    private static AnswerSlipSubmission handedIn(Answer answer, @Nullable String content, int seen) {
        return new AnswerSlipSubmission(answer, content, seen);
    }
}
