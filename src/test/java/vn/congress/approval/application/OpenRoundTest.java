package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.submission.ApproveUrgencySubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Urgency;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.MovableClock;

@DisplayName("Opening a round")
class OpenRoundTest {

    private final Registers at = new Registers();
    private final OpenRound openRound = new OpenRound(
            at.records, at.tasks, at.opinions, at.journal, ARound.RULES, new Seats(4, 3), at.workingDays, at.clock);

    @BeforeEach
    void a_task_is_given() {
        at.give(ATask.planned("NV-001"));
    }

    @Test
    void agencies_are_asked_at_the_desks_of_the_coordinators_and_not_of_the_lead() {
        assertThat(open(RoundKind.AGENCIES).respondents())
                .extracting(Desk::id)
                .containsExactly("phoi-hop-btctw", "phoi-hop-hn");
    }

    @Test
    void of_the_Politburo_as_many_are_asked_as_the_rules_say() {
        assertThat(open(RoundKind.POLITBURO).respondents())
                .extracting(Desk::id)
                .containsExactly("bo-chinh-tri-1", "bo-chinh-tri-2", "bo-chinh-tri-3", "bo-chinh-tri-4");
    }

    @Test
    void every_member_of_the_subcommittee_is_asked() {
        assertThat(open(RoundKind.SUBCOMMITTEE).respondents())
                .extracting(Desk::id)
                .containsExactly("thanh-vien-tieu-ban-1", "thanh-vien-tieu-ban-2", "thanh-vien-tieu-ban-3");
    }

    @Test
    void the_rules_in_force_stay_with_the_round() {
        var round = open(RoundKind.POLITBURO);

        assertThat(round.quorum()).isEqualTo(3);
        assertThat(round.majority()).isEqualTo(3);
        assertThat(round.rules()).isEqualTo("Bảng thử");
        assertThat(round.minimumEndsAt()).isEqualTo(MovableClock.moment("2026-01-13T17:00"));
    }

    @Test
    void the_guaranteed_days_are_counted_from_the_opening_however_long_ago_it_was_asked() {
        var asked = MovableClock.moment("2026-01-09T17:00");

        assertThat(openRound
                        .open(Registers.step("NV-001", "CallActivity"), RoundKind.AGENCIES, Optional.of(asked), false)
                        .closesAt())
                .isEqualTo(MovableClock.moment("2026-01-10T17:00"));
    }

    @Test
    void urgency_that_was_declared_shortens_the_round_and_names_who_declared_it() {
        at.records.add(
                new Step(new TaskCode("NV-001"), "UserTask_ApproveUrgency", new Actor("ttbbt")),
                new ApproveUrgencySubmission(ApproveUrgencySubmission.Outcome.URGENT, "Họp bất thường"));

        var round = openRound.open(
                Registers.step("NV-001", "CallActivity"),
                RoundKind.POLITBURO,
                Optional.of(MovableClock.moment("2026-01-08T17:00")),
                true);

        assertThat(round.urgency()).contains(new Urgency("ttbbt", "Họp bất thường"));
        assertThat(round.closesAt()).isEqualTo(MovableClock.moment("2026-01-08T17:00"));
        assertThat(round.mayCloseFrom(4)).isEqualTo(round.openedAt());
        assertThat(at.journalOf("NV-001"))
                .last()
                .extracting(JournalEntry::outcome)
                .isEqualTo("URGENT");
    }

    @Test
    void urgency_declared_after_the_day_that_was_asked_for_leaves_one_working_day() {
        at.records.add(
                Registers.step("NV-001", "UserTask_ApproveUrgency"),
                new ApproveUrgencySubmission(ApproveUrgencySubmission.Outcome.URGENT, "Họp bất thường"));

        assertThat(openRound
                        .open(
                                Registers.step("NV-001", "CallActivity"),
                                RoundKind.POLITBURO,
                                Optional.of(MovableClock.moment("2026-01-06T17:00")),
                                true)
                        .closesAt())
                .isEqualTo(MovableClock.moment("2026-01-08T17:00"));
    }

    @Test
    void agencies_have_their_days_over_the_make_up_Saturday() {
        assertThat(open(RoundKind.AGENCIES).closesAt()).isEqualTo(MovableClock.moment("2026-01-13T17:00"));
    }

    @Test
    void the_Politburo_has_its_study_days_without_Tet() {
        at.clock.moveTo("2026-02-10T09:00");

        assertThat(open(RoundKind.POLITBURO).closesAt()).isEqualTo(MovableClock.moment("2026-02-24T17:00"));
    }

    @Test
    void a_last_moment_that_was_set_goes_before_the_rule() {
        var set = MovableClock.moment("2026-01-20T17:00");

        assertThat(openRound
                        .open(Registers.step("NV-001", "CallActivity"), RoundKind.POLITBURO, Optional.of(set), false)
                        .closesAt())
                .isEqualTo(set);
    }

    @Test
    void rounds_are_counted_per_kind_and_put_on_record() {
        open(RoundKind.AGENCIES);
        at.clock.moveTo("2026-01-12T09:00");

        assertThat(open(RoundKind.POLITBURO).number()).isEqualTo(1);
        var second = open(RoundKind.AGENCIES);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.openedAt()).isEqualTo(MovableClock.moment("2026-01-12T09:00"));
        assertThat(at.opinions.of(new TaskCode("NV-001"))).hasSize(3);
        assertThat(at.journalOf("NV-001")).hasSize(3);
    }

    private OpinionRound open(RoundKind kind) {
        return openRound.open(Registers.step("NV-001", "CallActivity"), kind, Optional.empty(), false);
    }
}
