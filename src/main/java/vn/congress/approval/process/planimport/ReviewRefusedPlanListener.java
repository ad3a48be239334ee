package vn.congress.approval.process.planimport;

import static vn.congress.approval.process.planimport.PlanImportModel.Variable.PLAN_FILE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.ReviewRefusedPlan;
import vn.congress.approval.application.submission.ReviewRefusedPlanSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.HandedIn;
import vn.congress.approval.process.engine.Steps;

/** The Central Office has read why the plan was not applied. */
@Component
final class ReviewRefusedPlanListener implements TaskListener {

    private final SubmissionReader reader;
    private final ReviewRefusedPlan reviewRefusedPlan;

    ReviewRefusedPlanListener(SubmissionReader reader, ReviewRefusedPlan reviewRefusedPlan) {
        this.reader = reader;
        this.reviewRefusedPlan = reviewRefusedPlan;
    }

    @Override
    public void notify(DelegateTask task) {
        var handedIn = reader.read(HandedIn.asJson(task), ReviewRefusedPlanSubmission.class);

        reviewRefusedPlan.review(
                PLAN_FILE.from(task), handedIn, Steps.actor(task.getExecution().getProcessEngineServices()));
    }
}
