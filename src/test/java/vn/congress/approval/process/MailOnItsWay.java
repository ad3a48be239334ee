package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.Escalating;
import vn.congress.approval.application.SendDigests;
import vn.congress.approval.application.SendMail;
import vn.congress.approval.application.SendMailAgain;
import vn.congress.approval.application.TryMailsAgain;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.mail.Mail;
import vn.congress.approval.domain.mail.MailChoice;
import vn.congress.approval.domain.mail.MailChoices;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.mail.Mails;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AMailServer;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;
import vn.congress.approval.support.SomeAgencies;

/** Friday 9 January 2026, and a real mail server that can be taken away. */
@ProcessTest
abstract class MailOnItsWay {

    private static final Desk LEAD = Desk.leadOf(SomeAgencies.VPTW);
    private static final Desk HEAD = Desk.headOf(SomeAgencies.VPTW);
    private static final String SECRET = "Điều không được ra khỏi chương trình";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 9);

    private static GreenMail server = started(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static int port = server.getSmtp().getPort();

    @Autowired
    ProcessDriver office;

    @Autowired
    Notices notices;

    @Autowired
    Digests digests;

    @Autowired
    SendDigests sendDigests;

    @Autowired
    SendMail sendMail;

    @Autowired
    SendMailAgain sendMailAgain;

    @Autowired
    TryMailsAgain tryMailsAgain;

    @Autowired
    Escalating escalating;

    @Autowired
    Mails mails;

    @Autowired
    MailChoices choices;

    @Autowired
    Absences absences;

    @Autowired
    Substitutions substitutions;

    @Autowired
    CongressTasks register;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService steps;

    @Autowired
    IdentityService identities;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private List<String> before = List.of();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        if (!server.isRunning()) {
            server = started(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            port = server.getSmtp().getPort();
        }
        var chosen = port;
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> chosen);
        properties.add("congress.mail.from", () -> "khong-tra-loi@example.org");
        properties.add("congress.mail.base-url", () -> "https://dieuhanh.example.org/");
    }

    @AfterAll
    static void close() {
        server.stop();
    }

    @BeforeEach
    void beginAnew() {
        for (var instance :
                runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstance(instance.getId(), "test");
        }
        for (var table : List.of(
                "mail_line",
                "mail",
                "mail_choice",
                "digest_read",
                "notice",
                "digest",
                "urging_day",
                "absence_step",
                "absence_desk",
                "absence")) {
            database.sql("delete from " + table).update();
        }
        identities.createUserQuery().list().forEach(user -> identities.deleteUser(user.getId()));
        substitutions.changed();
        clock.moveTo("2026-01-09T08:00");
        serverIsBack();
        forgetMails();
        before = historicInstances();
    }

    @Test
    void a_morning_is_one_mail_for_a_person_with_several_desks_and_says_codes_steps_and_dates_only() throws Exception {
        seat("lan.vptw", LEAD, HEAD);
        seat("minh.vptw", LEAD);
        given("NV-901");
        given("NV-902");
        tell(LEAD, NoticeKind.REMINDER, "NV-901");
        tell(HEAD, NoticeKind.REMINDER, "NV-901");
        tell(HEAD, NoticeKind.OVERDUE, "NV-902");

        morning();

        assertThat(received())
                .extracting(MailOnItsWay::to, MailOnItsWay::subject)
                .containsExactlyInAnyOrder(
                        tuple("lan.vptw@example.org", "Nhắc việc ngày 09/01/2026: 2 mục"),
                        tuple("minh.vptw@example.org", "Nhắc việc ngày 09/01/2026: 1 mục"));
        assertThat(textTo("lan.vptw"))
                .contains("QUÁ HẠN\n- NV-902 · hạn 14/11/2025\n", "NHẮC VIỆC\n- NV-901 · hạn 14/11/2025\n")
                .contains("https://dieuhanh.example.org/notices.html\n")
                .doesNotContain(SECRET, "Nhiệm vụ NV-901", "Văn kiện");
        assertThat(everythingReceived()).noneMatch(mail -> mail.contains(SECRET) || mail.contains("Nhiệm vụ NV"));
        assertThat(instances()).hasSize(2).allSatisfy(id -> assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .activityId("EndEvent_MailTaken")
                        .count())
                .isEqualTo(1));
    }

    @Test
    void nobody_gets_two_digests_for_one_morning() {
        seat("lan.vptw", LEAD);
        given("NV-903");
        tell(LEAD, NoticeKind.REMINDER, "NV-903");
        morning();
        tell(LEAD, NoticeKind.OVERDUE, "NV-903");

        morning();

        assertThat(received()).hasSize(1);
        assertThat(mails.count(MailState.SENT)).isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_is_not_sent() {
        seat("lan.vptw", LEAD);
        given("NV-904");

        transaction.executeWithoutResult(status -> {
            tell(LEAD, NoticeKind.REMINDER, "NV-904");
            notices.addAll(List.of(notice(LEAD, NoticeKind.ESCALATION, "NV-904", true)));
            sendDigests.send(TODAY);
            assertThat(mails.count(MailState.WAITING)).isEqualTo(2);
            status.setRollbackOnly();
        });
        clock.advance(Duration.ofHours(1));
        run();

        assertThat(received()).isEmpty();
        assertThat(jobs()).isEmpty();
        assertThat(mails.count(MailState.WAITING)).isZero();
    }

    @Test
    void who_holds_the_step_is_told_of_it_and_the_others_at_the_desk_are_not() throws Exception {
        seat("lan.vptw", LEAD);
        seat("minh.vptw", LEAD);
        office.propose("code", "NV-905", "due", "2026-06-30", "coordinators", null);
        var step = office.step("NV-905", "UserTask_AcceptTask");
        steps.setAssignee(step.getId(), "minh.vptw");
        clock.moveTo(step.getDueDate().toInstant().minus(Duration.ofHours(2)));
        var day = LocalDate.ofInstant(clock.instant(), MovableClock.OFFICE);
        tell(LEAD, NoticeKind.REMINDER, "NV-905");

        sendDigests.send(day);
        run();

        assertThat(received()).extracting(MailOnItsWay::to).containsExactly("minh.vptw@example.org");
        assertThat(textTo("minh.vptw")).contains("- NV-905 · Tiếp nhận nhiệm vụ · hạn 17:00 ngày ");
    }

    @Test
    void a_step_nobody_holds_any_more_is_told_to_the_whole_desk() {
        seat("lan.vptw", LEAD);
        seat("minh.vptw", LEAD);
        office.propose("code", "NV-906", "due", "2026-06-30", "coordinators", null);
        tell(LEAD, NoticeKind.REMINDER, "NV-906");

        morning();

        assertThat(received())
                .extracting(MailOnItsWay::to)
                .containsExactlyInAnyOrder("lan.vptw@example.org", "minh.vptw@example.org");
    }

    @Test
    void a_desk_without_anybody_to_write_to_is_told_to_the_head_and_else_to_the_central_office() {
        account("moi.vptw", null, LEAD);
        account("la.vptw", "la@example.org\r\nBcc: tat-ca@example.org", LEAD);
        seat("tonghop", Desk.REGISTRY);
        given("NV-907");
        tell(LEAD, NoticeKind.REMINDER, "NV-907");
        morning();
        assertThat(received()).extracting(MailOnItsWay::to).containsExactly("tonghop@example.org");

        seat("thutruong.vptw", HEAD);
        tell(LEAD, NoticeKind.REMINDER, "NV-907");
        clock.moveTo("2026-01-10T08:00");
        sendDigests.send(TODAY.plusDays(1));
        run();

        assertThat(received())
                .extracting(MailOnItsWay::to)
                .containsExactlyInAnyOrder("tonghop@example.org", "thutruong.vptw@example.org");
    }

    @Test
    void a_substitute_gets_what_both_desks_are_told_in_one_mail() throws Exception {
        seat("lan.vptw", LEAD);
        seat("minh.vptw", Desk.coordinatorOf(SomeAgencies.VPTW));
        absences.enter(new Absences.Entered(
                "lan.vptw", "minh.vptw", TODAY, TODAY, Set.of(), false, "nghỉ phép", "lan.vptw", clock.instant()));
        substitutions.changed();
        given("NV-908");
        given("NV-909");
        tell(LEAD, NoticeKind.REMINDER, "NV-908");
        tell(Desk.coordinatorOf(SomeAgencies.VPTW), NoticeKind.REMINDER, "NV-909");

        morning();

        assertThat(received())
                .extracting(MailOnItsWay::to)
                .containsExactlyInAnyOrder("lan.vptw@example.org", "minh.vptw@example.org");
        assertThat(textTo("minh.vptw")).contains("NV-908", "NV-909");
        assertThat(textTo("lan.vptw")).contains("NV-908").doesNotContain("NV-909");
    }

    @Test
    void who_wants_none_gets_none_and_nobody_is_told_instead() {
        seat("lan.vptw", LEAD);
        seat("thutruong.vptw", HEAD);
        given("NV-910");
        choices.choose("lan.vptw", new MailChoice(false, false), clock.instant());
        choices.choose("thutruong.vptw", new MailChoice(false, false), clock.instant());
        tell(LEAD, NoticeKind.REMINDER, "NV-910");
        notices.addAll(List.of(
                notice(LEAD, NoticeKind.ESCALATION, "NV-910", true),
                notice(HEAD, NoticeKind.ESCALATION, "NV-910", true)));
        clock.advance(Duration.ofMinutes(3));

        morning();

        assertThat(received())
                .extracting(MailOnItsWay::to, MailOnItsWay::subject)
                .containsExactly(tuple("thutruong.vptw@example.org", "Cần xử lý ngay: Báo cáo vượt cấp NV-910"));
        assertThat(digests.count(List.of(LEAD))).isEqualTo(2);
    }

    @Test
    void what_is_reported_up_is_told_at_once_to_who_answers_and_a_burst_of_it_is_one_mail() throws Exception {
        seat("thuongtruc", Desk.STANDING_BOARD);
        for (var code : List.of("NV-911", "NV-912", "NV-913")) {
            office.propose("code", code, "due", "2026-06-30", "coordinators", null);
            raise(code);
        }
        office.runDueJobs();
        assertThat(received()).as("gathered first").isEmpty();

        clock.advance(Duration.ofMinutes(3));
        run();

        assertThat(received()).singleElement().satisfies(mail -> assertThat(subject(mail))
                .isEqualTo("Cần xử lý ngay: 3 mục"));
        assertThat(textTo("thuongtruc"))
                .contains("BÁO CÁO VƯỢT CẤP\n", "- NV-911 · Trả lời báo cáo vượt cấp · hạn ")
                .doesNotContain(SECRET);
        assertThat(mails.count(MailState.SENT)).isEqualTo(1);
        assertThat(mails.count(MailState.MERGED)).isEqualTo(2);
        assertThat(jobs()).isEmpty();
    }

    @Test
    void what_cannot_wait_but_must_not_interrupt_comes_with_the_morning_once() throws Exception {
        seat("lan.vptw", LEAD);
        given("NV-914");
        notices.addAll(List.of(notice(LEAD, NoticeKind.WAIT_LOOP, "NV-914", true)));
        assertThat(jobs()).isEmpty();
        database.sql("insert into urging_day (on_day, began_at) values (?, ?)")
                .params(
                        TODAY.minusDays(1),
                        clock.instant().minus(Duration.ofDays(1)).atOffset(java.time.ZoneOffset.UTC))
                .update();

        morning();
        assertThat(textTo("lan.vptw")).contains("CHỜ NHAU\n- NV-914");
        clock.moveTo("2026-01-10T08:00");
        sendDigests.send(TODAY.plusDays(1));
        run();

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_tried_again_then_an_incident_and_after_a_retry_the_mail_arrives_once() {
        seat("lan.vptw", LEAD);
        given("NV-915");
        tell(LEAD, NoticeKind.REMINDER, "NV-915");
        sendDigests.send(TODAY);
        var id = mails.in(MailState.WAITING, 0, 1).get(0);
        server.stop();
        due(jobs().get(0));

        var attempts = 0;
        for (var pause : List.of(2, 10, 30, 120, 0)) {
            var job = jobs().get(0);
            assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("lan.vptw");
            attempts++;
            if (pause > 0) {
                var next = jobs().get(0);
                assertThat(next.getDuedate())
                        .isEqualTo(Date.from(clock.instant().plus(Duration.ofMinutes(pause))));
                assertThat(runtime.createIncidentQuery().count()).isZero();
                clock.advance(Duration.ofMinutes(pause));
            }
        }
        assertThat(attempts).isEqualTo(5);
        assertThat(runtime.createIncidentQuery().list()).singleElement().satisfies(incident -> {
            assertThat(incident.getActivityId()).isEqualTo("ServiceTask_SendMail");
            assertThat(incident.getIncidentMessage()).contains("Thư số %d gửi lan.vptw".formatted(id.id()));
        });
        assertThat(runtime.getVariables(instances().get(0)))
                .containsEntry("mail", String.valueOf(id.id()))
                .containsEntry("account", "lan.vptw");

        serverIsBack();
        assertThat(tryMailsAgain.waiting()).isEqualTo(1);
        assertThat(tryMailsAgain.tryAgain()).isEqualTo(1);
        run();

        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.getMessageID())
                .isEqualTo(id.messageId()));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(mails.find(id.id())).map(Mail::state).contains(MailState.SENT);
    }

    @Test
    void an_address_that_does_not_exist_is_no_incident_the_notice_stays_and_the_next_goes_to_the_head() {
        seat("lan.vptw", LEAD);
        seat("thutruong.vptw", HEAD);
        given("NV-916");
        tell(LEAD, NoticeKind.REMINDER, "NV-916");
        server.stop();
        try (var refusing = AMailServer.answering(port, "550 5.1.1 no such user")) {
            morning();
            assertThat(refusing.asked()).isEqualTo(1);
        }

        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(jobs()).isEmpty();
        var refused = mails.in(MailState.UNDELIVERABLE, 0, 10).get(0);
        assertThat(refused.account()).isEqualTo("lan.vptw");
        assertThat(refused.answer()).contains("550 5.1.1 no such user");
        assertThat(digests.count(List.of(LEAD))).isEqualTo(1);

        serverIsBack();
        tell(LEAD, NoticeKind.REMINDER, "NV-916");
        clock.moveTo("2026-01-10T08:00");
        sendDigests.send(TODAY.plusDays(1));
        run();
        assertThat(received()).extracting(MailOnItsWay::to).containsExactly("thutruong.vptw@example.org");

        var user = identities.createUserQuery().userId("lan.vptw").singleResult();
        user.setEmail("lan.moi@example.org");
        identities.saveUser(user);
        sendMailAgain.send(refused.id());
        assertThatThrownBy(() -> sendMailAgain.send(refused.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> sendMailAgain.send(-1)).isInstanceOf(NotFound.class);
        run();
        assertThat(received())
                .extracting(MailOnItsWay::to)
                .containsExactlyInAnyOrder("thutruong.vptw@example.org", "lan.moi@example.org");
        assertThat(mails.count(MailState.UNDELIVERABLE)).isZero();
    }

    @Test
    void two_who_send_the_same_mail_at_one_moment_send_it_once() throws Exception {
        seat("lan.vptw", LEAD);
        given("NV-917");
        tell(LEAD, NoticeKind.REMINDER, "NV-917");
        sendDigests.send(TODAY);
        var id = mails.in(MailState.WAITING, 0, 1).get(0).id();

        assertThat(atOnce(4, () -> sendMail.send(id))).containsOnly(MailState.SENT);

        assertThat(received()).hasSize(1);
    }

    @Test
    void two_mails_to_one_person_that_are_sent_at_one_moment_do_not_wait_for_each_other_for_ever() throws Exception {
        seat("thuongtruc", Desk.STANDING_BOARD);
        given("NV-918");
        notices.addAll(List.of(notice(Desk.STANDING_BOARD, NoticeKind.ESCALATION, "NV-918", true)));
        given("NV-919");
        notices.addAll(List.of(notice(Desk.STANDING_BOARD, NoticeKind.ESCALATION, "NV-919", true)));
        var ids = mails.in(MailState.WAITING, 0, 10).stream().map(Mail::id).toList();
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        var states = atOnce(2, () -> sendMail.send(ids.get(turn.getAndIncrement())));

        assertThat(states).containsExactlyInAnyOrder(MailState.SENT, MailState.MERGED);
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_crash_between_sending_and_committing_sends_again_under_the_same_id() throws Exception {
        seat("lan.vptw", LEAD);
        given("NV-920");
        tell(LEAD, NoticeKind.REMINDER, "NV-920");
        sendDigests.send(TODAY);
        var id = mails.in(MailState.WAITING, 0, 1).get(0).id();
        transaction.executeWithoutResult(status -> {
            sendMail.send(id);
            status.setRollbackOnly();
        });

        run();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    private void morning() {
        sendDigests.send(TODAY);
        run();
    }

    /** Does what is due of mails, until nothing is. */
    private void run() {
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> dueJobs() {
        return management
                .createJobQuery()
                .executable()
                .processDefinitionKey("mail")
                .list();
    }

    private void due(Job timer) {
        management.executeJob(timer.getId());
    }

    private List<Job> jobs() {
        return management.createJobQuery().processDefinitionKey("mail").list();
    }

    /** Instances of the test at hand. */
    private List<String> instances() {
        return historicInstances().stream().filter(id -> !before.contains(id)).toList();
    }

    private List<String> historicInstances() {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("mail").list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private void raise(String code) {
        escalating.raise(new Matter(
                new TaskCode(code),
                Cause.EXCEEDS_AUTHORITY,
                "",
                Level.STANDING_BOARD,
                SECRET,
                SECRET,
                false,
                new Actor("chutri.vptw")));
    }

    private void tell(Desk desk, NoticeKind kind, String code) {
        notices.addAll(List.of(notice(desk, kind, code, false)));
    }

    private Notice notice(Desk desk, NoticeKind kind, String code, boolean immediate) {
        return new Notice(desk, kind, Optional.of(new TaskCode(code)), SECRET, immediate, clock.instant());
    }

    private void given(String code) {
        if (register.find(new TaskCode(code)).isEmpty()) {
            transaction.executeWithoutResult(status -> register.add(List.of(APlan.task(code))));
        }
    }

    private void seat(String account, Desk... desks) {
        account(account, account + "@example.org", desks);
    }

    private void account(String account, String address, Desk... desks) {
        var user = identities.newUser(account);
        user.setEmail(address);
        identities.saveUser(user);
        for (var desk : desks) {
            identities.createMembership(account, desk.id());
        }
    }

    private static List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static List<String> everythingReceived() throws Exception {
        var all = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            all.add(subject(mail) + mail.getContent());
        }
        return all;
    }

    private static String textTo(String account) throws Exception {
        for (var mail : server.getReceivedMessages()) {
            if (to(mail).startsWith(account + "@")) {
                return ((String) mail.getContent()).replace("\r\n", "\n");
            }
        }
        throw new AssertionError("No mail to " + account);
    }

    private static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients()).replaceAll("[\\[\\]]", "");
        } catch (jakarta.mail.MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void forgetMails() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void serverIsBack() {
        if (!server.isRunning()) {
            server = started(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        }
    }

    private static GreenMail started(ServerSetup setup) {
        var mail = new GreenMail(setup);
        mail.start();
        return mail;
    }

    private static <T> List<T> atOnce(int many, java.util.concurrent.Callable<T> work) throws Exception {
        var gate = new CyclicBarrier(many);
        var pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> all = IntStream.range(0, many)
                    .mapToObj(it -> pool.submit(() -> {
                        gate.await();
                        return work.call();
                    }))
                    .toList();
            var done = new ArrayList<T>();
            for (var one : all) {
                done.add(one.get());
            }
            return done;
        } finally {
            pool.shutdown();
        }
    }
}
