package vn.congress.approval.application.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;

/**
 * The lead agency revises before another round.
 *
 * @param changes every point that changed; the next round asks about these alone
 * @param content the report as it stands now
 */
public record ExplainChangesSubmission(
        @NotNull(message = NO_CHANGE) @Valid List<Change> changes,
        @NotBlank(message = "Phải ghi nội dung báo cáo sau chỉnh sửa.") String content,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    static final String NO_CHANGE = "Phải ghi ít nhất một điểm thay đổi để xin ý kiến lại.";

    /** One point: where, how it reads now, and why. */
    public record Change(
            @NotBlank(message = "Phải ghi điểm, mục được sửa.") @Size(max = 500, message = SubmissionText.TOO_LONG)
                    String point,
            @NotBlank(message = "Phải ghi nội dung sau khi sửa.") String change,
            @NotBlank(message = "Phải giải trình vì sao sửa.") String why) {}

    @Override
    public void check(Problems problems) {
        problems.addIf(changes != null && changes.isEmpty(), "changes", NO_CHANGE);
    }

    @Override
    public String why() {
        return changes.stream()
                .map(it -> it.point() + ": " + it.change() + " (" + it.why() + ")")
                .collect(Collectors.joining("\n"));
    }
}
