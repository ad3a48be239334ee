package vn.congress.approval.process.situation;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.congress.approval.application.SituationStep;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.process.engine.OpenStepListener;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code situation.bpmn} agree on. */
final class SituationModel {

    static final String KEY = "situation";

    private SituationModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String SITUATION_REPORTED = "StartEvent_SituationReported";
        static final String ROUTE_SITUATION = "BusinessRuleTask_RouteSituation";
        static final String DECIDE_SITUATION = "UserTask_DecideSituation";
        static final String DECISION_TIME_OVER = "Event_DecisionTimeOver";
        static final String CLIMB_SITUATION = "ServiceTask_ClimbSituation";
        static final String HANDLE_SITUATION = "UserTask_HandleSituation";
        static final String HANDLING_TIME_OVER = "Event_HandlingTimeOver";
        static final String CLOSE_SITUATION = "ServiceTask_CloseSituation";
        static final String SITUATION_HANDLED = "EndEvent_SituationHandled";

        private Element() {}
    }

    /** Process variables: what gateways, timers and candidate desks read. */
    static final class Variable {
        /** Code of the lead agency in lower case, as its desks are named. */
        static final ProcessVariable<String> LEAD = ProcessVariable.text("lead");

        static final ProcessVariable<RouteKind> ROUTE = ProcessVariable.choice("route", RouteKind.class);
        static final ProcessVariable<Desk> DECIDING_DESK = ProcessVariable.of("decidingDesk", Desk::new);

        /** When the clock of the open step rings. */
        static final ProcessVariable<Instant> STEP_OVER = ProcessVariable.of("stepOver", Instant::parse);

        private Variable() {}
    }

    /** Sets what the next step needs. */
    static void describe(VariableScope scope, SituationStep next) {
        Variable.ROUTE.set(scope, next.kind());
        Variable.DECIDING_DESK.set(scope, next.desk());
        Variable.LEAD.set(scope, next.lead().lowerCase());
        OpenStepListener.STEP_DUE.set(scope, next.due());
        Variable.STEP_OVER.set(scope, next.over());
    }
}
