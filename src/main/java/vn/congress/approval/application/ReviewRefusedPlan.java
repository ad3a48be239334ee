package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ReviewRefusedPlanSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.plan.PlanFiles;

/** Somebody has read why a plan file could not be applied; who, when and what they noted is kept with the file. */
@Service
public class ReviewRefusedPlan {

    private final PlanFiles planFiles;
    private final Clock clock;

    public ReviewRefusedPlan(PlanFiles planFiles, Clock clock) {
        this.planFiles = planFiles;
        this.clock = clock;
    }

    @Transactional
    public void review(long planFile, ReviewRefusedPlanSubmission handedIn, Actor actor) {
        planFiles.reviewed(planFile, actor, clock.instant(), handedIn.why());
    }
}
