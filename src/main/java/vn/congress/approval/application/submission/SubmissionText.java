package vn.congress.approval.application.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.opinion.Answer;

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

    /** Whoever gives a dossier back says by which day it is to come again. */
    static void checkResubmission(Problems problems, boolean returned, @Nullable LocalDate resubmitBy) {
        problems.addIf(returned && resubmitBy == null, "resubmitBy", "Trả lại phải ấn định thời gian trình lại.");
    }

    /** Whoever does not simply agree says what they mean, whichever form they answer with. */
    static void checkOpinion(Problems problems, @Nullable Answer answer, @Nullable String content) {
        problems.addIf(
                answer != Answer.AGREE && isBlank(content),
                "content",
                "Phải ghi rõ nội dung ý kiến khi không chỉ thống nhất.");
    }
}
