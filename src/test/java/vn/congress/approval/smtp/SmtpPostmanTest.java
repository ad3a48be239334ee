package vn.congress.approval.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.congress.approval.application.Postman.Letter;
import vn.congress.approval.domain.mail.MailAddress;
import vn.congress.approval.support.AMailServer;
import vn.congress.approval.support.MovableClock;

class SmtpPostmanTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void a_mail_is_plain_text_in_utf_8_to_one_person_under_the_id_it_was_given() throws Exception {
        assertThat(postman(SERVER.getSmtp().getPort()).send(letter("Nhắc việc ngày 10/01/2026: 5 mục")))
                .isEmpty();

        var mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Nhắc việc ngày 10/01/2026: 5 mục");
        assertThat(mail.getHeader("Subject")[0]).isASCII().contains("=?UTF-8?");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) mail.getContent()).contains("Kính gửi đồng chí");
        assertThat(mail.getMessageID()).isEqualTo("<so-12@example.org>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("lan@example.org");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("khong-tra-loi@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(MovableClock.moment("2026-01-10T08:00"));
        assertThat(GreenMailUtil.getWholeMessage(mail)).isASCII();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 no such user",
                "550 User unknown",
                "551 not local",
                "553 5.1.3 bad mailbox",
                "550 5.2.1 mailbox disabled"
            })
    void an_address_the_server_refuses_for_good_is_told_not_thrown(String answer) {
        try (var server = AMailServer.answering(0, answer)) {
            assertThat(postman(server.port()).send(letter("Nhắc việc")))
                    .hasValueSatisfying(said -> assertThat(said).contains(answer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.1 relaying denied",
                "554 5.7.1 blocked",
                "552 mailbox full",
                "550 5.2.2 over quota",
                "451 try again later",
                "421 closing"
            })
    void what_is_not_the_fault_of_the_address_is_a_failure_that_names_mail_and_account(String answer) {
        try (var server = AMailServer.answering(0, answer)) {
            assertThatExceptionOfType(MailNotTaken.class)
                    .isThrownBy(() -> postman(server.port()).send(letter("Nhắc việc")))
                    .withMessageContaining("Thư số 12 gửi lan.vptw");
        }
    }

    @Test
    void a_server_that_is_away_is_a_failure() {
        var server = AMailServer.answering(0, "");
        server.close();

        assertThatExceptionOfType(MailNotTaken.class)
                .isThrownBy(() -> postman(server.port()).send(letter("Nhắc việc")))
                .withMessageContaining("Thư số 12 gửi lan.vptw");
    }

    @Test
    void without_a_server_a_mail_written_before_stays_a_failure() {
        var postman = new SmtpPostman(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class));

        assertThatIllegalStateException()
                .isThrownBy(() -> postman.send(letter("Nhắc việc")))
                .withMessageContaining("spring.mail.host");
    }

    private static SmtpPostman postman(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new SmtpPostman(beans.getBeanProvider(JavaMailSender.class));
    }

    private static Letter letter(String subject) {
        return new Letter(
                12,
                "lan.vptw",
                new MailAddress("lan@example.org"),
                "khong-tra-loi@example.org",
                "<so-12@example.org>",
                MovableClock.moment("2026-01-10T08:00"),
                subject,
                "Kính gửi đồng chí,\n\nNgày 10/01/2026 có 5 mục cần lưu ý:\n",
                "https://dieuhanh.example.org/notices.html#thu");
    }
}
