package vn.congress.approval.support;

import java.time.Instant;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.conclusion.Conclusion.NewConclusion;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Series;
import vn.congress.approval.domain.conclusion.Signature;
import vn.congress.approval.domain.task.TaskCode;

/** Conclusions drawn up for tests. */
public final class AConclusion {

    private AConclusion() {}

    /** Decided by the Politburo in the XIIIth term. */
    public static NewConclusion drawnUp(TaskCode task, ConclusionType type, Instant at) {
        return drawnUp(task, new Series("XIII", "TW", type), at);
    }

    public static NewConclusion drawnUp(TaskCode task, Series series, Instant at) {
        return new NewConclusion(
                task,
                series,
                Level.POLITBURO,
                Signature.of(Level.POLITBURO, "Văn phòng Trung ương Đảng", "Chánh Văn phòng"),
                "Nội dung kết luận",
                "vanthu",
                at);
    }
}
