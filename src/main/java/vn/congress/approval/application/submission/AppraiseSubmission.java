package vn.congress.approval.application.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.procedure.AppraisalItem;

/**
 * The appraisers' finding.
 *
 * @param checklist what was found on each item, every item once
 * @param outcome never better than the worst item
 * @param resubmitBy the day a returned dossier is to come back; mandatory when it is returned
 */
public record AppraiseSubmission(
        @NotNull(message = "Phải đánh giá đủ các mục của danh mục thẩm định.") @Valid List<Line> checklist,
        @NotNull(message = "Phải chọn kết quả thẩm định.") Outcome outcome,
        @NotBlank(message = "Phải ghi ý kiến thẩm định.") String findings,
        @Nullable LocalDate resubmitBy,
        @Nullable List<Long> documents)
        implements Submission, WithDocuments {

    /** Results of appraisal, best first (domain: đạt / đạt, cần chỉnh sửa / trả lại). */
    public enum Outcome {
        PASSED("Đạt"),
        PASSED_WITH_EDITS("Đạt, cần chỉnh sửa"),
        RETURNED("Trả lại");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One item, what was found, and what is to be mended; the note is mandatory unless it passed. */
    public record Line(
            @NotNull(message = "Phải ghi mục thẩm định.") AppraisalItem item,
            @NotNull(message = "Phải chọn kết quả của mục này.") Outcome result,
            @Nullable @Size(max = 2000, message = SubmissionText.TOO_LONG) String note) {}

    @Override
    public void check(Problems problems) {
        checkItems(problems, checklist == null ? List.of() : checklist);
        SubmissionText.checkResubmission(problems, outcome == Outcome.RETURNED, resubmitBy);
    }

    private void checkItems(Problems problems, List<Line> lines) {
        var missing = EnumSet.allOf(AppraisalItem.class);
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var field = "checklist[" + index + "].";
            if (line.item() != null && !missing.remove(line.item())) {
                problems.add(field + "item", "Mục «" + line.item().label() + "» bị ghi lặp lại.");
            }
            problems.addIf(
                    line.result() != null && line.result() != Outcome.PASSED && SubmissionText.isBlank(line.note()),
                    field + "note",
                    "Mục chưa đạt phải ghi rõ điểm cần chỉnh sửa.");
        }
        problems.addIf(!missing.isEmpty(), "checklist", "Chưa đánh giá: " + named(missing) + ".");
        if (outcome != null) {
            checkOutcome(problems, lines, outcome);
        }
    }

    private static void checkOutcome(Problems problems, List<Line> lines, Outcome outcome) {
        var worse = lines.stream()
                .filter(line -> line.item() != null
                        && line.result() != null
                        && line.result().compareTo(outcome) > 0)
                .toList();
        problems.addIf(
                !worse.isEmpty(),
                "outcome",
                "Kết quả chung không được cao hơn mục kém nhất: "
                        + worse.stream()
                                .map(line -> "«" + line.item().label() + "» "
                                        + line.result().label().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static String named(EnumSet<AppraisalItem> items) {
        return Arrays.stream(AppraisalItem.values())
                .filter(items::contains)
                .map(item -> "«" + item.label() + "»")
                .collect(Collectors.joining(", "));
    }

    @Override
    public String why() {
        return SubmissionText.orEmpty(findings);
    }

    @Override
    public String choice() {
        return SubmissionText.nameOf(outcome);
    }
}
