package vn.congress.approval.domain.plan;

import java.util.List;

/**
 * A plan file held against the register.
 *
 * @param plan the rows without a problem
 * @param difference what those rows would change
 * @param problems everything that has to be mended first, in the order of the file; a plan is applied whole or not at all
 */
public record CheckedPlan(Plan plan, PlanDifference difference, List<PlanProblem> problems) {

    public CheckedPlan {
        problems = List.copyOf(problems);
    }
}
