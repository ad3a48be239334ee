package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Casting;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Silence;
import vn.congress.approval.domain.opinion.Slip;
import vn.congress.approval.domain.opinion.Urgency;
import vn.congress.approval.domain.opinion.Verdict;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;

@DisplayName("Rounds and answers in their tables")
class OpinionTablesTest {

    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final Instant NOW = Instant.parse("2026-01-07T02:00:00Z");
    private static final List<Desk> MEMBERS =
            IntStream.rangeClosed(1, 7).mapToObj(Desk::politburoMember).toList();

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final JdbcOpinions opinions;
        private final JdbcCongressTasks tasks;
        private final TransactionTemplate transaction;

        Contract(DataSource database) {
            var jdbc = JdbcClient.create(database);
            opinions = new JdbcOpinions(jdbc, new JdbcTemplate(database));
            tasks = new JdbcCongressTasks(
                    new JdbcTemplate(database), new StandingRows(new JdbcTemplate(database), Clock.systemUTC()));
            transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        }

        @BeforeEach
        void a_task_is_in_the_register() {
            if (tasks.find(TASK).isEmpty()) {
                tasks.add(List.of(ATask.planned(TASK.value())));
            }
        }

        @Test
        void a_round_keeps_its_rules_its_urgency_and_the_chairs_decision() {
            var round = opinions.open(ARound.with(
                    ARound.among(TASK, RoundKind.AGENCIES, MEMBERS, NOW, NOW.plusSeconds(90)),
                    NOW.plusSeconds(30),
                    Silence.AGREES,
                    Optional.of(new Urgency("thuongtruc", "Việc khẩn"))));

            opinions.settleTie(round.id(), new Casting(true, "Đã rõ", "chutoa"));

            var kept = opinions.find(round.id()).orElseThrow();
            assertThat(kept.urgency()).contains(new Urgency("thuongtruc", "Việc khẩn"));
            assertThat(kept.casting()).contains(new Casting(true, "Đã rõ", "chutoa"));
            assertThat(kept.silence()).isEqualTo(Silence.AGREES);
            assertThat(kept.minimumEndsAt()).isEqualTo(NOW.plusSeconds(30));
            assertThat(kept.quorum()).isEqualTo(5);
            assertThat(kept.majority()).isEqualTo(4);
            assertThat(kept.respondents()).containsExactlyElementsOf(MEMBERS);
        }

        @Test
        void an_answer_can_be_replaced_and_every_version_is_kept() {
            var round = aRound();
            var first = given(round, 1, Answer.AGREE, "");

            assertThat(replace(version(first, 2, Answer.DISAGREE, "Chưa rõ"))).isTrue();
            assertThat(replace(version(first, 3, Answer.AGREE_WITH_COMMENTS, "Bổ sung")))
                    .isTrue();

            var now = opinions.answerOf(round.id(), MEMBERS.get(0)).orElseThrow();
            assertThat(now.version()).isEqualTo(3);
            assertThat(now.content()).isEqualTo("Bổ sung");
            assertThat(opinions.versionsBefore(List.of(now), 100, 1_000))
                    .extracting(Opinion::version, Opinion::answer, Opinion::content)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(1, Answer.AGREE, ""),
                            org.assertj.core.groups.Tuple.tuple(2, Answer.DISAGREE, "Chưa rõ"));
        }

        @Test
        void of_two_who_replace_the_same_version_at_once_one_is_told_so_and_nothing_is_lost() throws Exception {
            var round = aRound();
            var first = given(round, 1, Answer.AGREE, "");
            var both = Executors.newFixedThreadPool(2);

            var one = both.submit(() -> replace(version(first, 2, Answer.DISAGREE, "Một")));
            var other = both.submit(() -> replace(version(first, 2, Answer.DISAGREE, "Hai")));

            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
            var now = opinions.answerOf(round.id(), MEMBERS.get(0)).orElseThrow();
            assertThat(now.version()).isEqualTo(2);
            assertThat(opinions.versionsBefore(List.of(now), 100, 1_000)).hasSize(1);
            both.shutdown();
        }

        @Test
        void late_answers_are_kept_apart_and_counted_nowhere() {
            var round = aRound();
            given(round, 1, Answer.AGREE, "");
            given(round, 2, Answer.AGREE_WITH_COMMENTS, "Thêm phụ lục");
            given(round, 3, Answer.DISAGREE, "Chưa rõ");
            opinions.give(late(ARound.answer(round.id(), MEMBERS.get(3), Answer.AGREE, "", "bct4", NOW)));

            var tally = opinions.tally(round);

            assertThat(tally.answered()).isEqualTo(3);
            assertThat(tally.inFavour()).isEqualTo(2);
            assertThat(tally.late()).isEqualTo(1);
            assertThat(tally.silent()).isEqualTo(4);
            assertThat(tally.verdict()).isEqualTo(Verdict.NO_QUORUM);
            assertThat(opinions.in(round.id(), Filter.LATE, 0, 10))
                    .extracting(Opinion::account)
                    .containsExactly("bct4");
            assertThat(opinions.in(round.id(), Filter.IN_TIME, 1, 1))
                    .extracting(Opinion::account)
                    .containsExactly("bct2");
            assertThat(opinions.count(round.id(), Filter.ALL)).isEqualTo(4);
            assertThat(opinions.answered(round.id())).containsExactlyInAnyOrderElementsOf(MEMBERS.subList(0, 4));
        }

        @Test
        void a_desk_finds_its_forms_newest_first_with_the_first_moment_it_looked() {
            var older = aRound();
            var newer = aRound();

            opinions.seen(newer.id(), MEMBERS.get(4), NOW.plusSeconds(5));
            opinions.seen(newer.id(), MEMBERS.get(4), NOW.plusSeconds(50));

            assertThat(opinions.slipsOf(List.of(MEMBERS.get(4)), 0, 2))
                    .extracting(Slip::round, Slip::firstSeenAt)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(newer.id(), Optional.of(NOW.plusSeconds(5))),
                            org.assertj.core.groups.Tuple.tuple(older.id(), Optional.empty()));
            assertThat(opinions.slip(newer.id(), Desk.STANDING_BOARD)).isEmpty();
            assertThat(opinions.slipsOf(List.of(), 0, 2)).isEmpty();
        }

        @Test
        void the_answers_on_forms_and_what_they_said_before_come_at_once_cut_off() {
            var round = aRound();
            var other = aRound();
            var first = given(round, 1, Answer.AGREE, "một");
            replace(version(first, 2, Answer.DISAGREE, "hai hai"));
            replace(version(first, 3, Answer.DISAGREE, "ba ba ba"));
            replace(version(first, 4, Answer.DISAGREE, "bốn bốn"));
            given(round, 2, Answer.AGREE, "");
            given(other, 2, Answer.DISAGREE, "của vòng khác");
            var slips = List.of(
                    opinions.slip(round.id(), MEMBERS.get(0)).orElseThrow(),
                    opinions.slip(other.id(), MEMBERS.get(1)).orElseThrow());

            var answers = opinions.answersOn(slips, 5);

            assertThat(answers).extracting(Opinion::content).containsExactlyInAnyOrder("bốn b", "của v");
            assertThat(opinions.versionsBefore(answers, 2, 4))
                    .extracting(Opinion::version, Opinion::content)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(2, "hai "),
                            org.assertj.core.groups.Tuple.tuple(3, "ba b"));
            assertThat(opinions.answersOn(List.of(), 5)).isEmpty();
            assertThat(opinions.versionsBefore(List.<Opinion>of(), 2, 4)).isEmpty();
            assertThat(opinions.countSlipsOf(List.of())).isZero();
            assertThat(opinions.countSlipsOf(MEMBERS.subList(0, 2)))
                    .isEqualTo(opinions.slipsOf(MEMBERS.subList(0, 2), 0, 1_000).size())
                    .isPositive();
        }

        @Test
        void a_round_may_ask_hundreds() {
            var many = IntStream.rangeClosed(1, 500)
                    .mapToObj(Desk::subcommitteeMember)
                    .toList();

            var round = opinions.open(ARound.among(TASK, RoundKind.SUBCOMMITTEE, many, NOW, NOW.plusSeconds(60)));

            assertThat(opinions.find(round.id()).orElseThrow().respondents()).containsExactlyElementsOf(many);
        }

        private OpinionRound aRound() {
            return opinions.open(ARound.among(TASK, RoundKind.POLITBURO, MEMBERS, NOW, NOW.plusSeconds(60)));
        }

        private Opinion given(OpinionRound round, int seat, Answer answer, String content) {
            opinions.give(ARound.answer(round.id(), MEMBERS.get(seat - 1), answer, content, "bct" + seat, NOW));
            return opinions.answerOf(round.id(), MEMBERS.get(seat - 1)).orElseThrow();
        }

        private boolean replace(Opinion changed) {
            return Boolean.TRUE.equals(transaction.execute(status -> opinions.replace(changed)));
        }
    }

    private static Opinion version(Opinion before, int version, Answer answer, String content) {
        return new Opinion(
                before.id(),
                before.round(),
                before.respondent(),
                version,
                answer,
                content,
                before.account(),
                Optional.of("bct1"),
                before.at().plusSeconds(version),
                false,
                Duration.ofHours(version));
    }

    private static Opinion late(Opinion opinion) {
        return new Opinion(
                opinion.id(),
                opinion.round(),
                opinion.respondent(),
                1,
                opinion.answer(),
                opinion.content(),
                opinion.account(),
                Optional.empty(),
                opinion.at(),
                true,
                Duration.ZERO);
    }
}
