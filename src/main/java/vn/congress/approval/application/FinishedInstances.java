package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.story.StepRun;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** Finished instances of a model, of all its versions, and how long its steps took. It asks nobody's rights. */
public interface FinishedInstances {

    /** What the model is called in its latest version; none when there is no such model. */
    Optional<String> nameOf(String model);

    /** The ways its latest version ends, as the model names them, and those the engine itself knows. */
    List<Choice> outcomesOf(String model);

    /** Those that ended last first. */
    List<Line> page(Search search, int offset, int limit);

    int count(Search search);

    /** Steps completed in that time, the latest first. */
    List<StepRun> runs(String model, Instant from, Instant before, int most);

    /** What is looked for; everything given must hold. */
    record Search(
            String model,
            String codePart,
            Optional<AgencyCode> lead,
            Optional<Instant> from,
            Optional<Instant> before,
            Optional<String> outcome) {}

    /** A finished instance, with what the register says of its task. */
    record Line(
            String id,
            int version,
            Instant begun,
            Instant ended,
            String outcome,
            String businessKey,
            Optional<OfTask> task) {}

    /** A task in short. */
    record OfTask(TaskCode code, String title, String leadName, TaskState state, LocalDate due) {}
}
