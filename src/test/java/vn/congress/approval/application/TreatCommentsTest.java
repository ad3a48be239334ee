package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.application.ShowComments.Filter;
import vn.congress.approval.application.TreatComments.Seen;
import vn.congress.approval.application.TreatComments.Wanted;
import vn.congress.approval.application.submission.ConsolidateCommentsSubmission;
import vn.congress.approval.application.submission.ConsolidateOpinionsSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.InMemoryOpenSteps;
import vn.congress.approval.support.InMemoryTreatments;
import vn.congress.approval.support.SomeAgencies;

@DisplayName("Saying what becomes of comments")
class TreatCommentsTest {

    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final Desk LEAD = Desk.leadOf(SomeAgencies.VPTW);
    private static final Actor CLERK = new Actor("chutri.vptw");
    private static final String STEP = "consolidate";

    private final Registers at = new Registers();
    private final InMemoryOpenSteps steps = new InMemoryOpenSteps();
    private final InMemoryTreatments treatments = new InMemoryTreatments(at.opinions);
    private final CommentLines lines = new CommentLines(at.agencies, at.workingDays);
    private final TreatComments treatComments =
            new TreatComments(steps, at.opinions, treatments, at.agencies, lines, at.clock);
    private final ShowComments showComments = new ShowComments(
            steps, at.opinions, treatments, new ShowRounds(at.opinions, at.workingDays), at.agencies, lines);
    private final Consolidation consolidation = new Consolidation(at.opinions, treatments);
    private long round;

    @BeforeEach
    void agencies_have_answered_and_the_round_is_closed() {
        at.give(ATask.planned("NV-001"));
        steps.put(step(STEP, "UserTask_ConsolidateOpinions", LEAD));
        steps.seat(CLERK.account(), LEAD);
        round = open(RoundKind.AGENCIES);
        give(1, Answer.AGREE, "", false);
        give(2, Answer.AGREE_WITH_COMMENTS, "Bổ sung kinh phí.", false);
        give(3, Answer.DISAGREE, "Chưa rõ thời hạn.", false);
        give(4, Answer.DISAGREE, "Gửi muộn.", true);
        at.opinions.close(round, at.clock.instant());
    }

    @Test
    void several_comments_get_the_same_result_and_reason_at_once() {
        var done = treat(wanted("PARTLY", " Đã làm rõ. ", 2, 3));

        assertThat(done.unresolved()).isZero();
        assertThat(done.lines())
                .allSatisfy(line -> {
                    assertThat(line.revision()).isEqualTo(1);
                    assertThat(line.treatment().orElseThrow().why()).isEqualTo("Đã làm rõ.");
                    assertThat(line.treatment().orElseThrow().by()).isEqualTo("chutri.vptw");
                    assertThat(line.treatment().orElseThrow().at()).isEqualTo(at.clock.instant());
                })
                .hasSize(2);
    }

    @Test
    void result_and_reason_are_both_missed_at_once_whatever_the_result() {
        assertThatThrownBy(() -> treat(new Wanted(List.of(), "MAYBE", " ")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("comments", "treatment", "why"));
        assertThatThrownBy(() -> treat(new Wanted(Collections.singletonList(null), "TAKEN_IN", "Đã rõ.")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("comments"));
        for (var treatment : List.of("TAKEN_IN", "PARTLY", "NOT_TAKEN_IN")) {
            assertThatThrownBy(() -> treat(wanted(treatment, "", 2)))
                    .as(treatment)
                    .isInstanceOf(Refused.class)
                    .hasMessage("Phải ghi giải trình: tiếp thu thế nào, hoặc vì sao không.");
        }
        assertThatThrownBy(() -> treat(wanted("TAKEN_IN", "x".repeat(20_001), 2)))
                .isInstanceOf(Refused.class)
                .hasMessage("Giải trình dài 20001 ký tự, tối đa 20000.");
        assertThat(treatments.progress(round).unresolved()).isEqualTo(2);
    }

    @Test
    void comments_of_another_round_are_named() {
        var other = open(RoundKind.POLITBURO);
        at.opinions.give(
                ARound.answer(other, Desk.politburoMember(1), Answer.DISAGREE, "Khác.", "bct1", at.clock.instant()));

        assertThatThrownBy(() -> treat(wanted("TAKEN_IN", "Vì sao.", 2, 5, 77)))
                .isInstanceOf(Refused.class)
                .hasMessage("Không thuộc vòng này: ý kiến số 5, 77.");
        assertThat(treatments.progress(round).unresolved()).isEqualTo(2);
    }

    @Test
    void who_did_not_see_what_was_written_last_is_told_whose_comment_it_is() {
        treat(wanted("TAKEN_IN", "Người thứ nhất.", 3));

        assertThatThrownBy(() -> treat(wanted("NOT_TAKEN_IN", "Người thứ hai.", 2, 3)))
                .isInstanceOf(Conflict.class)
                .hasMessage(
                        "Có người khác vừa ghi kết quả cho ý kiến của «Ủy viên Bộ Chính trị 3»; hãy xem lại rồi ghi lại.");
        assertThat(treatments.progress(round).unresolved()).isEqualTo(1);

        treat(new Wanted(List.of(new Seen(3, 1, 1)), "NOT_TAKEN_IN", "Đã xem."));
        assertThatThrownBy(() -> treat(new Wanted(List.of(new Seen(3, 2, 2)), "TAKEN_IN", "Bản khác.")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void only_the_desk_of_the_step_writes_and_only_in_the_step_that_consolidates() {
        steps.letSeeEverything("tonghop");
        steps.put(step("draft", "UserTask_DraftReport", LEAD));
        steps.put(step("comments", "UserTask_ConsolidateComments", LEAD));

        assertThatThrownBy(() -> treatComments.treat(STEP, round, new Actor("tonghop"), wanted("TAKEN_IN", "x", 2)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> treatComments.treat(STEP, round, new Actor("bct1"), wanted("TAKEN_IN", "x", 2)))
                .isInstanceOf(NotFound.class);
        for (var other : List.of("draft", "comments")) {
            assertThatThrownBy(() -> treatComments.treat(other, round, CLERK, wanted("TAKEN_IN", "x", 2)))
                    .as(other)
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> treatComments.treat(STEP, 99, CLERK, wanted("TAKEN_IN", "x", 2)))
                .isInstanceOf(NotFound.class);
        assertThat(treatments.progress(round).unresolved()).isEqualTo(2);
    }

    @Test
    void an_earlier_round_stays_as_it_is_and_one_still_open_waits() {
        var second = open(RoundKind.AGENCIES);
        assertThatThrownBy(() -> treatComments.treat(STEP, second, CLERK, wanted("TAKEN_IN", "x", 2)))
                .isInstanceOf(Refused.class);
        treat(wanted("TAKEN_IN", "Vòng một.", 2));

        at.opinions.close(second, at.clock.instant());

        assertThatThrownBy(() -> treat(wanted("TAKEN_IN", "Đã qua.", 3))).isInstanceOf(Refused.class);
        assertThat(show(second, CLERK, STEP).editable()).isTrue();
        assertThat(show(round, CLERK, STEP).editable()).isFalse();
    }

    @Test
    void a_consolidation_is_refused_with_how_many_are_left() {
        var consolidate = new ConsolidateOpinions(at.records, consolidation);
        var submission = new ConsolidateOpinionsSubmission("Đã tiếp thu.", "Báo cáo.", null);
        var step = Registers.step("NV-001", "UserTask_ConsolidateOpinions");

        assertThatThrownBy(() -> consolidate.consolidate(step, submission))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                        .containsExactly(new Problem("comments", "Còn 2 ý kiến chưa ghi kết quả tiếp thu.")));
        assertThat(at.journalOf("NV-001")).isEmpty();

        treat(wanted("TAKEN_IN", "Đã bổ sung.", 2, 3));
        consolidate.consolidate(step, submission);

        assertThat(at.journalOf("NV-001")).hasSize(1);
    }

    @Test
    void each_consolidation_asks_for_the_comments_of_its_own_round() {
        var submission = new ConsolidateCommentsSubmission("Tổng hợp.", null);

        assertThatCode(() -> new ConsolidateComments(at.records, consolidation)
                        .consolidate(Registers.step("NV-001", "UserTask_ConsolidateComments"), submission))
                .doesNotThrowAnyException();
    }

    @Test
    void everybody_who_may_see_the_dossier_reads_and_only_the_desk_may_write() {
        steps.letSeeEverything("tonghop");
        treat(wanted("TAKEN_IN", "Đã bổ sung.", 2));

        var page = show(round, new Actor("tonghop"), STEP);

        assertThat(page.editable()).isFalse();
        assertThat(page.standing().orElseThrow().disagreed()).isEqualTo(1);
        assertThat(page.lines()).hasSize(4);
        assertThat(page.lines().get(1).treatment().orElseThrow().result().label())
                .isEqualTo("Tiếp thu");
        assertThat(show(round, CLERK, STEP).editable()).isTrue();
    }

    @Test
    void who_is_being_asked_sees_the_own_answer_alone_while_the_round_is_open() {
        var open = open(RoundKind.POLITBURO);
        var member = new Actor("bct1");
        steps.put(step("answer", "UserTask_GiveOpinion", Desk.politburoMember(1)));
        steps.seat("bct1", Desk.politburoMember(1));
        at.opinions.give(
                ARound.answer(open, Desk.politburoMember(1), Answer.AGREE, "Của tôi.", "bct1", at.clock.instant()));
        at.opinions.give(
                ARound.answer(open, Desk.politburoMember(2), Answer.DISAGREE, "Của ai.", "bct2", at.clock.instant()));

        var page = show(open, member, "answer");

        assertThat(page.lines()).extracting(CommentPage.Line::content).containsExactly("Của tôi.");
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.standing()).isEmpty();
        assertThatThrownBy(() -> showComments.one("answer", open, 6, member)).isInstanceOf(NotFound.class);
        assertThat(showComments.one("answer", open, 5, member).content()).isEqualTo("Của tôi.");

        at.opinions.close(open, at.clock.instant());

        assertThat(show(open, member, "answer").lines()).hasSize(2);
    }

    @Test
    void a_page_never_grows_beyond_its_characters_and_the_rest_is_asked_for_one_by_one() {
        var long_ = open(RoundKind.AGENCIES);
        for (var seat = 1; seat <= 7; seat++) {
            at.opinions.give(ARound.answer(
                    long_, Desk.politburoMember(seat), Answer.DISAGREE, "ý".repeat(150_000), "x", at.clock.instant()));
        }
        at.opinions.close(long_, at.clock.instant());

        var page = show(long_, CLERK, STEP);

        assertThat(page.lines())
                .extracting(CommentPage.Line::whole)
                .containsExactly(true, true, false, false, false, false, false);
        assertThat(page.lines().get(2).content()).hasSize(1_000);
        assertThat(showComments
                        .one(STEP, long_, page.lines().get(2).id(), CLERK)
                        .content())
                .hasSize(150_000);
    }

    private long open(RoundKind kind) {
        var seats = IntStream.rangeClosed(1, 7).mapToObj(Desk::politburoMember).toList();
        return at.opinions
                .open(ARound.among(TASK, kind, seats, at.clock.instant(), at.clock.instant()))
                .id();
    }

    private void give(int seat, Answer answer, String content, boolean late) {
        at.opinions.give(new Opinion(
                0,
                round,
                Desk.politburoMember(seat),
                1,
                answer,
                content,
                "bct" + seat,
                Optional.empty(),
                at.clock.instant(),
                late,
                Duration.ZERO));
    }

    private TreatComments.Done treat(Wanted wanted) {
        return treatComments.treat(STEP, round, CLERK, wanted);
    }

    private static Wanted wanted(String treatment, String why, long... ids) {
        return new Wanted(Arrays.stream(ids).mapToObj(id -> new Seen(id, 1, 0)).toList(), treatment, why);
    }

    private CommentPage show(long shown, Actor actor, String step) {
        return showComments.at(step, shown, actor, new ShowComments.Wanted(Filter.ALL, "", 0, 20));
    }

    private static OpenStep step(String id, String key, Desk desk) {
        return new OpenStep(id, key, "Bước", TASK, desk, Optional.empty(), false, Optional.empty(), true);
    }
}
