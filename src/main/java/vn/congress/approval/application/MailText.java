package vn.congress.approval.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congress.approval.domain.mail.Mail;
import vn.congress.approval.domain.mail.MailLine;
import vn.congress.approval.domain.notice.NoticeKind;

/**
 * A mail in words: codes, steps and dates from catalogues of ours, and nothing anybody wrote. So it says of a secret task
 * what it says of any other, and nothing can get into its headers.
 */
final class MailText {

    /** Of a long list the first so many are named; the program has them all. */
    private static final int LINES = 60;

    /** What is late or waits for a decision comes before what only comes up. */
    private static final List<NoticeKind> FIRST =
            List.of(NoticeKind.OVERDUE, NoticeKind.ESCALATION, NoticeKind.SITUATION, NoticeKind.URGING_LETTER);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private static final Comparator<MailLine> BY_DUE = Comparator.comparing(
                    (MailLine line) -> line.stepDue().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.taskDue().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.task().map(Object::toString).orElse(""));

    private final MailOffice office;
    private final ZoneId zone;

    MailText(MailOffice office, ZoneId zone) {
        this.office = office;
        this.zone = zone;
    }

    String subject(Mail mail, List<MailLine> lines) {
        if (mail.day().isPresent()) {
            return "Nhắc việc ngày %s: %d mục".formatted(DAY.format(mail.day().orElseThrow()), lines.size());
        }
        if (lines.size() > 1) {
            return "Cần xử lý ngay: %d mục".formatted(lines.size());
        }
        return "Cần xử lý ngay: "
                + lines.stream()
                        .map(line -> Stream.of(
                                        Optional.of(line.kind().label()),
                                        line.task().map(Object::toString))
                                .flatMap(Optional::stream)
                                .reduce((kind, code) -> kind + " " + code)
                                .orElseThrow())
                        .findFirst()
                        .orElse("xem trong chương trình");
    }

    String text(Mail mail, List<MailLine> lines) {
        var text = new ArrayList<String>();
        text.add("Kính gửi đồng chí,");
        text.add("");
        text.add(mail.day()
                .map(day -> "Ngày %s có %d mục cần lưu ý:".formatted(DAY.format(day), lines.size()))
                .orElseGet(() -> "Có %d mục cần xử lý ngay:".formatted(lines.size())));
        var left = LINES;
        var byKind =
                lines.stream().collect(groupingBy(MailLine::kind, () -> new EnumMap<>(NoticeKind.class), toList()));
        for (var kind : inOrder(byKind.keySet())) {
            if (left == 0) {
                break;
            }
            var named = byKind.getOrDefault(kind, List.of());
            text.add("");
            text.add(kind.label().toUpperCase(Locale.forLanguageTag("vi")));
            var shown = named.stream().sorted(BY_DUE).limit(left).toList();
            shown.stream().map(this::line).distinct().forEach(line -> text.add("- " + line));
            left -= shown.size();
        }
        if (lines.size() > LINES) {
            text.add("");
            text.add("… và %d mục khác trong chương trình.".formatted(lines.size() - LINES));
        }
        text.add("");
        text.add("Nội dung thông báo: " + office.baseUrl() + "/notices.html");
        text.add("Việc của tôi: " + office.baseUrl() + "/camunda/app/tasklist/");
        text.add("");
        text.add("-- ");
        text.add("Thư do chương trình Phê duyệt nhiệm vụ Đại hội tự gửi, chỉ nêu mã, bước và hạn.");
        text.add("Xin không trả lời thư này. Chọn loại thư muốn nhận: " + settings());
        return String.join("\n", text) + "\n";
    }

    String settings() {
        return office.baseUrl() + "/notices.html#thu";
    }

    private String line(MailLine line) {
        var due = line.stepDue().map(this::moment).or(() -> line.taskDue().map(DAY::format));
        var parts = Stream.of(
                        line.task().map(Object::toString), line.step().map(Labels::step), due.map("hạn %s"::formatted))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? "xem trong chương trình" : String.join(" · ", parts);
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    private static List<NoticeKind> inOrder(Collection<NoticeKind> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparing((NoticeKind kind) -> !FIRST.contains(kind))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
