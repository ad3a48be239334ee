package vn.congress.approval.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskState;

/** Another agency leads a task from now on: its work ends where it stands, and begins anew with the new lead accepting. */
@Service
public class ReassignTask {

    private final CongressTasks tasks;
    private final Agencies agencies;
    private final RecallTask recallTask;
    private final CongressProcess process;

    ReassignTask(CongressTasks tasks, Agencies agencies, RecallTask recallTask, CongressProcess process) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.recallTask = recallTask;
        this.process = process;
    }

    @Transactional
    public void reassign(Step step, AgencyCode lead) {
        var before = tasks.find(step.task()).orElseThrow();
        var agency = agencies.find(lead).map(Agency::name).orElseThrow();
        recallTask.recall(
                step, CongressProcess.Recalled.REASSIGNED, "Nhiệm vụ được giao cho %s chủ trì.".formatted(agency));
        tasks.reassign(List.of(before.assignment().ledBy(lead, "Người đứng đầu " + agency)));
        if (before.state() != TaskState.PLANNED) {
            tasks.moveTo(step.task(), TaskState.PLANNED);
            process.begin(step.task());
        }
    }
}
