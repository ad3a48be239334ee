package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.HandleSituationSubmission;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.task.CongressTasks;

/** The head of the agency reports what was done about a situation. */
@Service
public class HandleSituation {

    private final StepRecords records;
    private final CongressTasks tasks;

    HandleSituation(StepRecords records, CongressTasks tasks) {
        this.records = records;
        this.tasks = tasks;
    }

    /** @throws Refused when more than a line is written about what is only tracked */
    @Transactional
    public void handle(Step step, HandleSituationSubmission handedIn) {
        var problems = new Problems();
        SituationTexts.checkLine(
                problems,
                "result",
                handedIn.result().strip(),
                tasks.find(step.task()).orElseThrow().assignment().trackOnly());
        problems.refuse();

        records.add(step, handedIn);
    }
}
