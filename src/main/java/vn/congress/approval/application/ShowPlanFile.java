package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.plan.PlanFile;
import vn.congress.approval.domain.plan.PlanFiles;

/** Shows what a plan file would change, or how far it has come. */
@Service
public class ShowPlanFile {

    private final PlanFiles planFiles;

    public ShowPlanFile(PlanFiles planFiles) {
        this.planFiles = planFiles;
    }

    @Transactional(readOnly = true)
    public PlanFile show(long id) {
        return planFiles.find(id).orElseThrow(() -> new NotFound("Không có tệp kế hoạch này."));
    }
}
