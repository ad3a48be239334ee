package vn.congress.approval.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitedOn;

/** What is said about waits, and the checks of what people write about them. */
final class WaitTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private WaitTexts() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** "nhiệm vụ NV-002", "Bộ Ngoại giao", "Hội nghị Trung ương 15". */
    static String name(WaitedOn on, Collection<Agency> agencies) {
        return on.onTask()
                .map(code -> "nhiệm vụ " + code)
                .or(() -> on.onAgency().map(code -> agencies.stream()
                        .filter(agency -> agency.code().equals(code))
                        .map(Agency::name)
                        .findFirst()
                        .orElse(code.value())))
                .orElse(on.name());
    }

    static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static void checkReason(Problems problems, String reason, boolean trackOnly) {
        problems.addIf(reason.isEmpty(), "reason", "Phải ghi lý do.");
        checkText(problems, "reason", reason, trackOnly);
    }

    /** A track-only task says everything in one line. */
    static void checkText(Problems problems, String field, String text, boolean trackOnly) {
        SessionTexts.checkText(problems, field, text, trackOnly ? Wait.ONE_LINE : Wait.LONGEST_REASON);
        problems.addIf(
                trackOnly && text.lines().count() > 1,
                field,
                "Nhiệm vụ chỉ theo dõi: ghi trong một dòng, không xuống dòng.");
    }
}
