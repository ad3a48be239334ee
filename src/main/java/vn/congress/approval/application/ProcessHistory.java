package vn.congress.approval.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.story.Flow;
import vn.congress.approval.domain.story.StepTaken;
import vn.congress.approval.domain.story.Visit;
import vn.congress.approval.domain.task.TaskCode;

/** What the engine remembers of process instances, running and finished ones alike. It asks nobody's rights. */
public interface ProcessHistory {

    Optional<Instance> find(String instance);

    /** Every instance about a task, called ones and those beside it too; newest first. */
    List<Instance> of(TaskCode task, int most);

    /** The steps people had to do in all of them; newest first. */
    List<StepTaken> stepsOf(TaskCode task, int most);

    /** The model an instance runs on, and where it has been. */
    Drawing drawing(Instance instance);

    /**
     * A process instance.
     *
     * @param model key of its model, e.g. {@code congress-task}
     * @param version of the model
     * @param task the task it is about; some, such as an import, are about none
     * @param ended none while it runs
     * @param outcome how it ended, in the words of the model; empty while it runs
     * @param calledBy the instance that called it
     */
    record Instance(
            String id,
            String definition,
            String model,
            String name,
            int version,
            Optional<TaskCode> task,
            Instant begun,
            Optional<Instant> ended,
            String outcome,
            Optional<String> calledBy) {}

    /**
     * A model and the way through it.
     *
     * @param xml the model as it was deployed
     * @param now elements where the instance waits
     */
    record Drawing(String xml, List<Flow> flows, List<Visit> visits, Set<String> now) {}
}
