package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.CirculateDossierSubmission;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.CongressTasks;

/** The Central Office sends the dossier to the members of the Politburo, leaving them time to study. */
@Service
public class CirculateDossier {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;
    private final DossierPieces pieces;
    private final GuaranteedDays guaranteedDays;

    CirculateDossier(
            OrderOfProcedure order,
            StepRecords records,
            CongressTasks tasks,
            DossierPieces pieces,
            GuaranteedDays guaranteedDays) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
        this.pieces = pieces;
        this.guaranteedDays = guaranteedDays;
    }

    /**
     * @return until when the members are asked
     * @throws Refused when it has not passed appraisal, when it lacks a piece, which is named, or the day leaves less than the guaranteed study
     *     time and no urgency is claimed; the message offers the earliest day
     */
    @Transactional
    public Asking circulate(Step step, CirculateDossierSubmission handedIn) {
        var task = tasks.find(step.task()).orElseThrow();
        order.check(step, task);
        records.add(step, handedIn);
        var problems = new Problems();
        pieces.check(task, problems);
        var asking =
                guaranteedDays.until(RoundKind.POLITBURO, handedIn.commentsDue(), handedIn.urgencyReason(), problems);
        problems.refuse();
        return asking.orElseThrow();
    }
}
