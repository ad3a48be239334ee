package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.mail.Mail;
import vn.congress.approval.domain.mail.MailAddress;
import vn.congress.approval.domain.mail.MailKind;
import vn.congress.approval.domain.mail.MailLine;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;

class MailTextTest {

    private static final MailOffice OFFICE =
            new MailOffice(true, "khong-tra-loi@example.org", "https://dieuhanh.example.org/");
    private static final MailText TEXT = new MailText(OFFICE, MovableClock.OFFICE);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @Test
    void a_morning_in_words() {
        var lines = List.of(
                line(NoticeKind.REMINDER, "NV-109", "UserTask_AcceptTask", "2026-01-10T17:00"),
                line(NoticeKind.OVERDUE, "NV-102", "", ""),
                line(NoticeKind.OVERDUE, "NV-101", "UserTask_SignOff", "2026-01-08T17:00"),
                new MailLine(
                        NoticeKind.FELL_THROUGH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(TEXT.subject(mail(Optional.of(DAY)), lines)).isEqualTo("Nhắc việc ngày 10/01/2026: 4 mục");
        assertThat(TEXT.text(mail(Optional.of(DAY)), lines))
                .isEqualTo(
                        """
                        Kính gửi đồng chí,

                        Ngày 10/01/2026 có 4 mục cần lưu ý:

                        QUÁ HẠN
                        - NV-101 · Ký trình dự thảo · hạn 17:00 ngày 08/01/2026
                        - NV-102 · hạn 15/01/2026

                        NHẮC VIỆC
                        - NV-109 · Tiếp nhận nhiệm vụ · hạn 17:00 ngày 10/01/2026

                        VIỆC CÓ NGUY CƠ BỊ SÓT
                        - xem trong chương trình

                        Nội dung thông báo: https://dieuhanh.example.org/notices.html
                        Việc của tôi: https://dieuhanh.example.org/camunda/app/tasklist/

                        -- \n\
                        Thư do chương trình Phê duyệt nhiệm vụ Đại hội tự gửi, chỉ nêu mã, bước và hạn.
                        Xin không trả lời thư này. Chọn loại thư muốn nhận: https://dieuhanh.example.org/notices.html#thu
                        """
                                .replace("Ký trình dự thảo", Labels.step("UserTask_SignOff")));
    }

    @Test
    void one_that_could_not_wait_says_so_in_its_subject() {
        var one = List.of(line(NoticeKind.SITUATION, "PS-001", "UserTask_DecideSituation", "2026-01-10T10:30"));

        assertThat(TEXT.subject(mail(Optional.empty()), one)).isEqualTo("Cần xử lý ngay: Tình huống phát sinh PS-001");
        assertThat(TEXT.text(mail(Optional.empty()), one))
                .contains(
                        "Có 1 mục cần xử lý ngay:", "- PS-001 · Quyết định về tình huống · hạn 10:30 ngày 10/01/2026");
    }

    @Test
    void a_long_list_is_cut_and_says_how_much_is_left() {
        var lines = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> line(
                        number % 2 == 0 ? NoticeKind.REMINDER : NoticeKind.OVERDUE,
                        "NV-%03d".formatted(number),
                        "",
                        ""))
                .toList();

        var text = TEXT.text(mail(Optional.of(DAY)), lines);

        assertThat(text.lines().filter(line -> line.startsWith("- NV-"))).hasSize(60);
        assertThat(text).contains("… và 140 mục khác trong chương trình.").doesNotContain("NHẮC VIỆC");
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://a.example",
        "not an address, https://a.example",
        "'a@example.org\r\nBcc: b@example.org', https://a.example",
        "a@example.org, ''",
        "a@example.org, a.example",
        "a@example.org, javascript:alert(1)",
        "a@example.org, 'https://a .example'"
    })
    void with_a_mail_server_it_must_be_known_who_writes_and_where_links_lead(String from, String baseUrl) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailOffice(true, from, baseUrl));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10 minutes", "R5/PT10M", "PT10M,,PT20M", "P1D"})
    void pauses_between_attempts_are_a_list(String retries) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailTiming(Duration.ofMinutes(2), retries));
    }

    private static MailLine line(NoticeKind kind, String code, String step, String due) {
        return new MailLine(
                kind,
                Optional.of(new TaskCode(code)),
                Optional.of(step).filter(it -> !it.isEmpty()),
                Optional.of(due).filter(it -> !it.isEmpty()).map(MovableClock::moment),
                Optional.of(LocalDate.of(2026, 1, 15)));
    }

    private static Mail mail(Optional<LocalDate> day) {
        return new Mail(
                1,
                "lan.vptw",
                new MailAddress("lan@example.org"),
                MailKind.DIGEST,
                day,
                Instant.EPOCH,
                "<1@example.org>",
                MailState.WAITING,
                Optional.empty(),
                "");
    }
}
