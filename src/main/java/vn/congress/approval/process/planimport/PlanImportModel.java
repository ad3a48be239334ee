package vn.congress.approval.process.planimport;

import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.plan.PlanFileState;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code plan-import.bpmn} agree on. */
final class PlanImportModel {

    static final String KEY = "plan-import";

    private PlanImportModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String PLAN_HANDED_IN = "StartEvent_PlanHandedIn";
        static final String APPLY_PLAN = "ServiceTask_ApplyPlan";
        static final String OPEN_PLANNED_TASKS = "ServiceTask_OpenPlannedTasks";
        static final String PLAN_OPENED = "EndEvent_PlanOpened";
        static final String REVIEW_REFUSED_PLAN = "UserTask_ReviewRefusedPlan";
        static final String PLAN_REFUSED = "EndEvent_PlanRefused";

        private Element() {}
    }

    /** Process variables, each with its domain type. */
    static final class Variable {
        static final ProcessVariable<Long> PLAN_FILE = ProcessVariable.of("planFile", Long::valueOf);

        /** Who started the process; the office itself when no person did. */
        static final ProcessVariable<Actor> HANDED_IN_BY =
                new ProcessVariable<>("handedInBy", Actor::new, Actor::account);

        /** Became {@link PlanFileState#APPLIED} or not. */
        static final ProcessVariable<PlanFileState> PLAN_STATE =
                ProcessVariable.choice("planState", PlanFileState.class);

        /** Planned tasks still to be opened. */
        static final ProcessVariable<Integer> TASKS_LEFT = ProcessVariable.of("tasksLeft", Integer::valueOf);

        private Variable() {}
    }
}
