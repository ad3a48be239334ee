package vn.congress.approval.domain.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.task.TaskCode;

/** The plan files handed in. */
public interface PlanFiles {

    /** Keeps a file that was found without a problem; its new id. */
    long add(String fileName, String sha256, List<PlanRow> rows, PlanDifference difference, Actor by, Instant at);

    Optional<PlanFile> find(long id);

    /** The same, held still until the end of the transaction, so that a file is applied once. */
    Optional<PlanFile> take(long id);

    List<PlanRow> rows(long id);

    void applied(long id, Instant at, Collection<TaskCode> toOpen);

    void refused(long id, List<PlanProblem> problems);

    /** Notes who has read why it was refused. */
    void reviewed(long id, Actor by, Instant at, String note);
}
