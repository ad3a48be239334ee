package vn.congress.approval.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.template.UrgencyMark;

/**
 * What a person says of a document to be made; all of it may be left out.
 *
 * @param date of the document; today when none is named
 * @param draft which draft it is; none is a final document
 * @param typed what stands in the form of the step and was not handed in yet, by the form's field names
 */
public record DocumentWanted(
        @Nullable LocalDate date,
        @Nullable Integer draft,
        @Nullable String urgency,
        @Nullable String addressee,
        @Nullable String subject,
        @Nullable JsonNode typed) {

    public static final DocumentWanted NOTHING_SAID = new DocumentWanted(null, null, null, null, null, null);

    private static final int MOST_DRAFTS = 99;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_FORM = 2_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    /** @throws vn.congress.approval.domain.Refused naming everything that cannot be put into a document */
    void check() {
        new Problems()
                .addIf(
                        date != null && (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)),
                        "date",
                        "Ngày văn bản phải từ năm 2000 đến năm 2099.")
                .addIf(
                        draft != null && (draft < 1 || draft > MOST_DRAFTS),
                        "draft",
                        "Lần dự thảo phải từ 1 đến %d; để trống nếu là bản chính thức.".formatted(MOST_DRAFTS))
                .addIf(urgency != null && !urgency.isEmpty() && mark().isEmpty(), "urgency", "Không có độ khẩn này.")
                .addIf(
                        addressee != null && addressee.length() > LONGEST_LINE,
                        "addressee",
                        "Nơi gửi dài quá, tối đa %d ký tự.".formatted(LONGEST_LINE))
                .addIf(
                        subject != null && subject.length() > LONGEST_LINE,
                        "subject",
                        "Trích yếu dài quá, tối đa %d ký tự.".formatted(LONGEST_LINE))
                .addIf(
                        typed != null && typed.toString().length() > LONGEST_FORM,
                        "typed",
                        "Nội dung trong biểu mẫu quá dài để tạo văn bản. Hãy đưa phần dài vào tệp đính kèm.")
                .refuse();
    }

    Optional<UrgencyMark> mark() {
        return Arrays.stream(UrgencyMark.values())
                .filter(mark -> mark.name().equals(urgency))
                .findFirst();
    }

    /** A text in the form; empty when it is none. */
    Optional<String> typed(String field) {
        return Optional.of(form().path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    /** Rows of the form; missing when there are none. */
    JsonNode rows(String field) {
        return form().path(field);
    }

    private JsonNode form() {
        return typed == null ? MissingNode.getInstance() : typed;
    }
}
