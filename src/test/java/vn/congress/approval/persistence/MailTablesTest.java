package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.mail.Mail;
import vn.congress.approval.domain.mail.MailAddress;
import vn.congress.approval.domain.mail.MailChoice;
import vn.congress.approval.domain.mail.MailChoices;
import vn.congress.approval.domain.mail.MailKind;
import vn.congress.approval.domain.mail.MailLine;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.mail.Mails;
import vn.congress.approval.domain.mail.Mails.Told;
import vn.congress.approval.domain.mail.Mails.Written;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

class MailTablesTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-09T08:00");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 9);
    private static final Desk LEAD = new Desk("chu-tri-vptw");
    private static final Desk HEAD = new Desk("nguoi-dung-dau-vptw");

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Contract {
        OnH2() {
            super("h2");
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends Contract {
        OnPostgres() {
            super("postgres");
        }
    }

    abstract static class Contract {

        private final String make;
        private Tables tables;
        private Mails mails;
        private Digests digests;

        Contract(String make) {
            this.make = make;
        }

        @BeforeEach
        void beginAnew() {
            tables = new Tables(Databases.fresh(make), CLOCK);
            mails = tables.get(Mails.class);
            digests = tables.get(Digests.class);
            tables.inTransaction(() -> tables.get(CongressTasks.class).add(List.of(ATask.planned("NV-001"))));
        }

        @Test
        void the_morning_tells_the_days_digests_and_what_stood_alone_since_the_last_until_it_is_passed_on() {
            var old =
                    enter(notice(LEAD, NoticeKind.ABSENCE, true, CLOCK.instant().minus(Duration.ofDays(9))));
            enter(notice(LEAD, NoticeKind.REMINDER, false, CLOCK.instant()));
            var alone = enter(
                    notice(HEAD, NoticeKind.WAIT_LOOP, true, CLOCK.instant().minus(Duration.ofHours(3))));
            tables.inTransaction(() -> digests.gather(TODAY, CLOCK.instant()));

            var told = toldSince(CLOCK.instant().minus(Duration.ofDays(1)));

            assertThat(told).extracting(Told::kind).containsExactly(NoticeKind.REMINDER, NoticeKind.WAIT_LOOP);
            assertThat(mails.toldBy(alone)).extracting(Told::desk).containsExactly(HEAD);
            assertThat(old).hasSize(1).doesNotContainAnyElementsOf(alone);
            tables.inTransaction(
                    () -> mails.passedOn(told.stream().map(Told::digest).toList(), CLOCK.instant()));
            assertThat(toldSince(CLOCK.instant().minus(Duration.ofDays(1)))).isEmpty();
            assertThat(mails.toldBy(alone)).isEmpty();
        }

        @Test
        void no_person_gets_two_digests_for_a_day() {
            write("lan", Optional.of(TODAY));
            write("lan", Optional.of(TODAY.plusDays(1)));
            write("lan", Optional.empty());
            write("lan", Optional.empty());

            assertThat(mails.digestedOn(TODAY)).containsExactly("lan");
            assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> write("lan", Optional.of(TODAY)));
        }

        @Test
        void a_mail_says_what_its_notices_columns_say_and_the_same_of_two_desks_once() {
            var step = new Notice.StepTold(Optional.of("4711"), "UserTask_SignOff", CLOCK.instant());
            var entered = List.of(
                    notice(LEAD, NoticeKind.ESCALATION, true, CLOCK.instant()),
                    notice(HEAD, NoticeKind.ESCALATION, true, CLOCK.instant()),
                    notice(HEAD, NoticeKind.SITUATION, true, CLOCK.instant()).about(step));
            var told = mails.toldBy(tables.inTransaction(() -> digests.enter(entered)));
            var id = write(
                    "lan",
                    Optional.empty(),
                    told.stream().map(Told::notice).toList().toArray(Long[]::new));

            assertThat(mails.lines(List.of(id)))
                    .containsExactlyInAnyOrder(
                            new MailLine(
                                    NoticeKind.ESCALATION,
                                    Optional.of(new TaskCode("NV-001")),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(LocalDate.of(2026, 1, 15))),
                            new MailLine(
                                    NoticeKind.SITUATION,
                                    Optional.of(new TaskCode("NV-001")),
                                    Optional.of("UserTask_SignOff"),
                                    Optional.of(CLOCK.instant()),
                                    Optional.of(LocalDate.of(2026, 1, 15))));
        }

        @Test
        void a_mail_is_held_with_what_else_cannot_wait_for_the_same_person_and_settled_once() {
            var first = write("lan", Optional.empty());
            var second = write("lan", Optional.empty());
            var digest = write("lan", Optional.of(TODAY));
            write("minh", Optional.empty());

            tables.inTransaction(() -> {
                assertThat(mails.hold(second)).extracting(Mail::id).containsExactly(first, second);
                assertThat(mails.hold(digest)).extracting(Mail::id).containsExactly(digest);
                mails.sent(second, List.of(first, second), CLOCK.instant());
            });

            assertThat(tables.inTransaction(() -> mails.hold(first))).isEmpty();
            assertThat(mails.find(first)).map(Mail::state).contains(MailState.MERGED);
            assertThat(mails.find(second).orElseThrow().settledAt()).contains(CLOCK.instant());
            assertThat(tables.sql()
                            .sql("select merged_into from mail where id = ?")
                            .param(first)
                            .query(Long.class)
                            .single())
                    .isEqualTo(second);
            assertThat(mails.count(MailState.WAITING)).isEqualTo(2);
            assertThat(tables.inTransaction(() -> mails.hold(4711))).isEmpty();
        }

        @Test
        void an_undeliverable_mail_keeps_what_the_server_said_and_may_wait_again_at_another_address() {
            var id = write("lan", Optional.of(TODAY));
            tables.inTransaction(() -> mails.undeliverable(List.of(id), "550 " + "x".repeat(600), CLOCK.instant()));

            assertThat(mails.in(MailState.UNDELIVERABLE, 0, 10)).singleElement().satisfies(mail -> {
                assertThat(mail.answer()).startsWith("550 x").hasSize(500);
                assertThat(mail.address().value()).isEqualTo("lan@example.org");
            });
            assertThat(mails.in(MailState.UNDELIVERABLE, 1, 10)).isEmpty();

            tables.inTransaction(() -> {
                assertThat(mails.holdUndeliverable(id)).isPresent();
                mails.waitAgain(id, new MailAddress("lan.moi@example.org"));
                assertThat(mails.holdUndeliverable(id)).isEmpty();
            });
            assertThat(mails.find(id)).hasValueSatisfying(mail -> {
                assertThat(mail.state()).isEqualTo(MailState.WAITING);
                assertThat(mail.settledAt()).isEmpty();
                assertThat(mail.address().value()).isEqualTo("lan.moi@example.org");
            });
        }

        @Test
        void what_somebody_chose_is_kept_and_without_a_choice_they_get_everything() {
            var choices = tables.get(MailChoices.class);
            assertThat(choices.of("lan")).isEqualTo(MailChoice.EVERYTHING);

            tables.inTransaction(() -> choices.choose("lan", new MailChoice(false, true), CLOCK.instant()));
            tables.inTransaction(() -> choices.choose("lan", new MailChoice(true, false), CLOCK.instant()));

            assertThat(choices.of("lan")).isEqualTo(new MailChoice(true, false));
            assertThat(choices.of("minh")).isEqualTo(MailChoice.EVERYTHING);
        }

        private List<Told> toldSince(Instant since) {
            return mails.toldIn(TODAY, since);
        }

        private List<Long> enter(Notice notice) {
            return tables.inTransaction(() -> digests.enter(List.of(notice)));
        }

        private long write(String account, Optional<LocalDate> day, Long... notices) {
            var mail = new Written(
                    account,
                    new MailAddress(account + "@example.org"),
                    day.isPresent() ? MailKind.DIGEST : MailKind.AT_ONCE,
                    day,
                    CLOCK.instant(),
                    "<" + java.util.UUID.randomUUID() + "@example.org>",
                    Set.of(notices));
            return tables.inTransaction(() -> mails.write(List.of(mail)).get(0));
        }

        private static Notice notice(Desk to, NoticeKind kind, boolean immediate, Instant at) {
            return new Notice(to, kind, Optional.of(new TaskCode("NV-001")), "Chữ", immediate, at);
        }
    }
}
