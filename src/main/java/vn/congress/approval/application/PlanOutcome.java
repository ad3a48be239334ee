package vn.congress.approval.application;

import java.util.List;
import vn.congress.approval.domain.plan.PlanFileState;
import vn.congress.approval.domain.plan.PlanProblem;

/** What became of a plan file that was to be applied. */
public sealed interface PlanOutcome {

    /** The same in one word, for who only needs to know which way to go on. */
    PlanFileState state();

    /** Everything in it is in the register. */
    record Applied(int added, int changed) implements PlanOutcome {

        @Override
        public PlanFileState state() {
            return PlanFileState.APPLIED;
        }
    }

    /** The register has changed since the file was checked; nothing of it was applied. */
    record Outdated(List<PlanProblem> problems) implements PlanOutcome {

        public Outdated {
            problems = List.copyOf(problems);
        }

        @Override
        public PlanFileState state() {
            return PlanFileState.REFUSED;
        }
    }
}
