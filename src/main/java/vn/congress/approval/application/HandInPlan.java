package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.HandInPlanSubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.plan.PlanFile;
import vn.congress.approval.domain.plan.PlanFileState;
import vn.congress.approval.domain.plan.PlanFiles;

/** A person has seen what a received plan file would change, and wants it applied. */
@Service
public class HandInPlan {

    private final PlanFiles planFiles;

    public HandInPlan(PlanFiles planFiles) {
        this.planFiles = planFiles;
    }

    /** @throws Refused when there is no such file, or it has been decided on before */
    @Transactional(readOnly = true)
    public PlanFile handIn(HandInPlanSubmission handedIn) {
        var file = planFiles
                .find(handedIn.planFile())
                .orElseThrow(() -> new Refused("planFile", "Không có tệp kế hoạch này; hãy chọn và kiểm tra lại tệp."));
        if (file.state() != PlanFileState.RECEIVED) {
            throw new Refused(
                    "planFile",
                    "Tệp kế hoạch này đã được xử lý («" + file.state().label()
                            + "»); muốn nộp lại thì chọn tệp một lần nữa.");
        }
        return file;
    }
}
