package vn.congress.approval.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.application.submission.AppraiseSubmission.Line;
import vn.congress.approval.application.submission.AppraiseSubmission.Outcome;
import vn.congress.approval.domain.procedure.AppraisalItem;

/** What an appraisal finds on every item. */
public final class AChecklist {

    private AChecklist() {}

    /** Every item alike, as a form hands it in. */
    public static List<Map<String, Object>> all(@Nullable Object result) {
        return Arrays.stream(AppraisalItem.values())
                .map(item -> Map.<String, Object>of(
                        "item", item.name(), "result", result == null ? "PASSED" : result, "note", "Đã xem."))
                .toList();
    }

    /** Every item alike, as a use case takes it. */
    public static List<Line> found(Outcome result) {
        return Arrays.stream(AppraisalItem.values())
                .map(item -> new Line(item, result, "Đã xem."))
                .toList();
    }
}
