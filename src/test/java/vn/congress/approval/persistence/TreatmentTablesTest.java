package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Treated;
import vn.congress.approval.domain.opinion.Treatment;
import vn.congress.approval.domain.opinion.Treatments;
import vn.congress.approval.domain.opinion.Treatments.Filter;
import vn.congress.approval.domain.opinion.Treatments.Part;
import vn.congress.approval.domain.opinion.Treatments.Progress;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("What became of comments, in its table")
class TreatmentTablesTest {

    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final Instant NOW = MovableClock.moment("2026-01-07T09:00");

    @Nested
    @DisplayName("on H2")
    class OnH2 extends OnBoth {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends OnBoth {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class OnBoth {

        private final Tables tables;
        private final Opinions opinions;
        private final Treatments treatments;
        private long round;

        OnBoth(DataSource database) {
            tables = new Tables(database, MovableClock.at("2026-01-07T09:00"));
            opinions = tables.get(Opinions.class);
            treatments = tables.get(Treatments.class);
        }

        @BeforeEach
        void five_members_have_answered() {
            tables.get(CongressTasks.class).add(List.of(ATask.planned("NV-001")));
            round = openRound();
            give(1, Answer.AGREE, "", false);
            give(2, Answer.AGREE_WITH_COMMENTS, "Bổ sung kinh phí 50% cho ĐẠI HỘI.", false);
            give(3, Answer.DISAGREE, "Chưa rõ thời hạn_hoàn thành!", false);
            give(4, Answer.AGREE, "Đề nghị xem lại phụ lục.", false);
            give(5, Answer.DISAGREE, "Gửi sau khi vòng khép lại.", true);
        }

        @Test
        void a_comment_in_time_waits_until_somebody_says_what_becomes_of_it() {
            assertThat(treatments.progress(round)).isEqualTo(new Progress(3, 3, 1));

            set(treated(comment(2), Treatment.PARTLY, "Đã bổ sung một phần."));

            assertThat(treatments.progress(round)).isEqualTo(new Progress(3, 2, 1));
            assertThat(seats(Filter.of(Part.UNRESOLVED))).containsExactly(3, 4);
            assertThat(comment(2).treated())
                    .contains(new Treated(
                            comment(2).opinion().id(), 1, 1, Treatment.PARTLY, "Đã bổ sung một phần.", "tonghop", NOW));
        }

        @Test
        void late_answers_stand_apart_and_may_have_a_treatment_too() {
            assertThat(seats(Filter.of(Part.LATE))).containsExactly(5);
            assertThat(seats(Filter.of(Part.IN_TIME))).containsExactly(1, 2, 3, 4);

            set(treated(comment(5), Treatment.NOT_TAKEN_IN, "Gửi muộn."));

            assertThat(comment(5).treated()).isPresent();
            assertThat(treatments.progress(round)).isEqualTo(new Progress(3, 3, 1));
        }

        @Test
        void a_replaced_answer_waits_again_and_shows_what_was_said_of_the_one_before() {
            set(treated(comment(2), Treatment.TAKEN_IN, "Đã bổ sung."));
            var before = comment(2).opinion();
            assertThat(opinions.replace(new Opinion(
                            before.id(),
                            round,
                            before.respondent(),
                            2,
                            Answer.DISAGREE,
                            "Không đồng ý nữa.",
                            "bct2",
                            Optional.empty(),
                            NOW,
                            false,
                            Duration.ZERO)))
                    .isTrue();

            assertThat(comment(2).isUnresolved()).isTrue();
            assertThat(comment(2).treated()).isEmpty();
            assertThat(comment(2).last().orElseThrow().why()).isEqualTo("Đã bổ sung.");
            assertThat(seats(Filter.of(Part.UNRESOLVED))).containsExactly(2, 3, 4);

            set(treated(comment(2), Treatment.NOT_TAKEN_IN, "Giữ như dự thảo."));

            assertThat(comment(2).treated().orElseThrow().version()).isEqualTo(2);
            assertThat(comment(2).revision()).isEqualTo(2);
        }

        @Test
        void who_writes_of_what_has_changed_since_changes_nothing() {
            var seen = List.of(comment(2), comment(3), comment(4));
            set(treated(comment(3), Treatment.TAKEN_IN, "Người thứ nhất."));

            assertThat(setOrRollBack(seen, "Người thứ hai.")).isFalse();

            assertThat(comment(3).treated().orElseThrow().why()).isEqualTo("Người thứ nhất.");
            assertThat(comment(2).treated()).isEmpty();
            var first = comment(3);
            set(treated(first, Treatment.PARTLY, "Sửa lại."));
            assertThat(tables.inTransaction(() -> treatments.set(List.of(treated(first, Treatment.TAKEN_IN, "Cũ.")))))
                    .isFalse();
            assertThat(comment(3).treated().orElseThrow().why()).isEqualTo("Sửa lại.");
        }

        @Test
        void of_two_at_the_same_time_one_is_kept() throws Exception {
            var seen = List.of(comment(2), comment(3), comment(4));
            var together = new CountDownLatch(2);
            var people = Executors.newFixedThreadPool(2);
            try {
                var both = IntStream.of(1, 2)
                        .mapToObj(person -> people.submit(() -> {
                            together.countDown();
                            together.await();
                            return setOrRollBack(seen, "Người " + person);
                        }))
                        .toList();
                assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
            } finally {
                people.shutdownNow();
            }

            assertThat(List.of(why(2), why(3), why(4))).containsOnly(why(2));
        }

        @Test
        void words_are_found_in_contents_whatever_the_case_and_mean_themselves() {
            assertThat(seats(words("đại hội"))).containsExactly(2);
            assertThat(seats(words("CHƯA RÕ"))).containsExactly(3);
            assertThat(seats(words("50%"))).containsExactly(2);
            assertThat(seats(words("%kinh"))).isEmpty();
            assertThat(seats(words("hạn_hoàn"))).containsExactly(3);
            assertThat(seats(words("b_ sung"))).isEmpty();
            assertThat(seats(words("thành!"))).containsExactly(3);
            assertThat(seats(new Filter(Part.ALL, Optional.empty(), "phụ lục", List.of(Desk.politburoMember(1)))))
                    .containsExactly(1, 4);
        }

        @Test
        void answers_are_found_by_what_they_say_page_by_page() {
            assertThat(seats(new Filter(Part.IN_TIME, Optional.of(Answer.DISAGREE), "", List.of())))
                    .containsExactly(3);
            assertThat(treatments.count(round, Filter.of(Part.ALL))).isEqualTo(5);
            assertThat(treatments.page(round, Filter.of(Part.ALL), 2, 2))
                    .extracting(it -> it.opinion().respondent())
                    .containsExactly(Desk.politburoMember(3), Desk.politburoMember(4));
        }

        @Test
        void an_answer_of_another_round_is_not_found_in_this_one() {
            var other = openRound();

            assertThat(treatments.find(other, List.of(comment(2).opinion().id())))
                    .isEmpty();
            assertThat(treatments.find(round, List.of())).isEmpty();
        }

        private long openRound() {
            var seats =
                    IntStream.rangeClosed(1, 7).mapToObj(Desk::politburoMember).toList();
            return tables.inTransaction(() -> opinions.open(ARound.among(TASK, RoundKind.POLITBURO, seats, NOW, NOW)))
                    .id();
        }

        private void give(int seat, Answer answer, String content, boolean late) {
            opinions.give(new Opinion(
                    0,
                    round,
                    Desk.politburoMember(seat),
                    1,
                    answer,
                    content,
                    "bct" + seat,
                    Optional.empty(),
                    NOW,
                    late,
                    Duration.ZERO));
        }

        private void set(Treated treated) {
            assertThat(tables.inTransaction(() -> treatments.set(List.of(treated))))
                    .isTrue();
        }

        private boolean setOrRollBack(List<Comment> seen, String why) {
            try {
                tables.inTransaction(() -> {
                    if (!treatments.set(seen.stream()
                            .map(it -> treated(it, Treatment.NOT_TAKEN_IN, why))
                            .toList())) {
                        throw new Conflict(why);
                    }
                });
                return true;
            } catch (Conflict conflict) {
                return false;
            }
        }

        private Comment comment(int seat) {
            return treatments.page(round, Filter.of(Part.ALL), 0, 10).stream()
                    .filter(it -> it.opinion().respondent().equals(Desk.politburoMember(seat)))
                    .findFirst()
                    .orElseThrow();
        }

        private String why(int seat) {
            return comment(seat).treated().orElseThrow().why();
        }

        private List<Integer> seats(Filter filter) {
            var found = treatments.page(round, filter, 0, 10);
            assertThat(treatments.count(round, filter)).isEqualTo(found.size());
            return found.stream()
                    .map(it -> Integer.valueOf(it.opinion().respondent().id().substring("bo-chinh-tri-".length())))
                    .toList();
        }
    }

    private static Filter words(String words) {
        return new Filter(Part.ALL, Optional.empty(), words, List.of());
    }

    private static Treated treated(Comment seen, Treatment treatment, String why) {
        return new Treated(
                seen.opinion().id(), seen.opinion().version(), seen.revision(), treatment, why, "tonghop", NOW);
    }
}
