package vn.congress.approval.process.escalation;

import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code escalation.bpmn} agree on. */
final class EscalationModel {

    static final String KEY = "escalation";

    private EscalationModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String REPORTED_UP = "StartEvent_ReportedUp";
        static final String LAY_BEFORE_LEVEL = "ServiceTask_LayBeforeLevel";
        static final String ANSWER_ESCALATION = "UserTask_AnswerEscalation";
        static final String ANSWER_TIME_OVER = "Event_AnswerTimeOver";
        static final String CLIMB_ONE_LEVEL = "ServiceTask_ClimbOneLevel";
        static final String STAY_AT_TOP = "ServiceTask_StayAtTop";
        static final String SUPPLY_MORE = "UserTask_SupplyMore";
        static final String SUPPLY_TIME_OVER = "Event_SupplyTimeOver";
        static final String CARRY_OUT_ANSWER = "ServiceTask_CarryOutAnswer";
        static final String ANSWERED = "EndEvent_Answered";
        static final String MATTER_SETTLED = "StartEvent_MatterSettled";
        static final String CLOSE_ESCALATION = "ServiceTask_CloseEscalation";
        static final String CLOSED_BY_ITSELF = "EndEvent_ClosedByItself";

        private Element() {}
    }

    /** Process variables. */
    static final class Variable {
        static final ProcessVariable<Long> ESCALATION = ProcessVariable.of("escalation", Long::valueOf);
        /** The desk where the level now answers. */
        static final ProcessVariable<Desk> DESK = ProcessVariable.of("desk", Desk::new);
        /** The desk that is asked for more. */
        static final ProcessVariable<Desk> TELLING_DESK = ProcessVariable.of("tellingDesk", Desk::new);
        /** YES or NO: whether there is no level above. */
        static final ProcessVariable<String> AT_TOP = ProcessVariable.text("atTop");
        /** Why the matter has settled itself; comes with the message and leaves no row. */
        static final ProcessVariable<String> SETTLED = ProcessVariable.text("settled");

        private Variable() {}
    }

    /** Names of messages. */
    static final class Message {
        static final String MATTER_SETTLED = "MatterSettled";

        private Message() {}
    }
}
