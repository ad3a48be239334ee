package vn.congress.approval.application.submission;

import org.jspecify.annotations.Nullable;

/** Reading of optional texts, and the words several forms share. */
final class SubmissionText {

    static final int LONG_TEXT = 1_048_576;
    static final String CHOOSE = "Phải chọn kết quả xử lý.";
    static final String TOO_LONG = "Nội dung quá dài, tối đa {max} ký tự.";

    private SubmissionText() {}

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static String nameOf(@Nullable Enum<?> choice) {
        return choice == null ? "" : choice.name();
    }
}
