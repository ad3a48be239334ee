package vn.congress.approval.domain.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan file on its way into the register.
 *
 * @param rows how many rows it has
 * @param difference what it was found to change when it was received: what a person has seen and wants
 * @param problems why it was not applied; empty otherwise
 * @param toOpen tasks that applying it put in waiting
 * @param opened those of them that were given to their agencies since
 */
public record PlanFile(
        long id,
        String fileName,
        String sha256,
        PlanFileState state,
        int rows,
        PlanDifference difference,
        List<PlanProblem> problems,
        int toOpen,
        int opened,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Instant> appliedAt) {

    public PlanFile {
        problems = List.copyOf(problems);
    }
}
