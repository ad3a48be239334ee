package vn.congress.approval.process.politburoreview;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.CirculateDossier;
import vn.congress.approval.application.Step;
import vn.congress.approval.application.submission.CirculateDossierSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.process.engine.RoundRequest;
import vn.congress.approval.process.engine.SubmissionListener;

/** Completes {@code UserTask_CirculateDossier}. */
@Component
final class CirculateDossierListener extends SubmissionListener<CirculateDossierSubmission> {

    private final CirculateDossier circulateDossier;

    CirculateDossierListener(SubmissionReader reader, CirculateDossier circulateDossier) {
        super(reader, CirculateDossierSubmission.class);
        this.circulateDossier = circulateDossier;
    }

    @Override
    protected void handle(Step step, CirculateDossierSubmission handedIn, DelegateTask task) {
        var asking = circulateDossier.circulate(step, handedIn);

        RoundRequest.set(task, Optional.of(asking));
    }
}
