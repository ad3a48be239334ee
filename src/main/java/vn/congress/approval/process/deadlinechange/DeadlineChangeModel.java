package vn.congress.approval.process.deadlinechange;

import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code deadline-change.bpmn} agree on. */
final class DeadlineChangeModel {

    static final String KEY = "deadline-change";

    private DeadlineChangeModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String CHANGE_ASKED = "StartEvent_ChangeAsked";
        static final String LAY_DEADLINE_BEFORE_LEVEL = "ServiceTask_LayDeadlineBeforeLevel";
        static final String DECIDE_DEADLINE_CHANGE = "UserTask_DecideDeadlineChange";
        static final String DECISION_OVERDUE = "Event_DecisionOverdue";
        static final String ASK_LEVEL_ABOVE = "ServiceTask_AskLevelAbove";
        static final String REMIND_TOP_LEVEL = "ServiceTask_RemindTopLevel";
        static final String MOVE_DUE_DATE = "ServiceTask_MoveDueDate";
        static final String DUE_DATE_MOVED = "EndEvent_DueDateMoved";
        static final String CHANGE_REFUSED = "EndEvent_ChangeRefused";
        static final String TASK_ENDED = "StartEvent_TaskEnded";
        static final String LAPSE_REQUEST = "ServiceTask_LapseRequest";
        static final String REQUEST_LAPSED = "EndEvent_RequestLapsed";

        private Element() {}
    }

    /** Process variables. */
    static final class Variable {
        static final ProcessVariable<Long> REQUEST = ProcessVariable.of("request", Long::valueOf);
        static final ProcessVariable<Desk> DECIDING_DESK = ProcessVariable.of("decidingDesk", Desk::new);

        /** How long the level has, as a timer writes it: {@code P3D}. */
        static final ProcessVariable<String> DECIDE_WITHIN = ProcessVariable.text("decideWithin");

        /** Whether there is a level to go to when nobody decides: {@code YES} or {@code NO}. */
        static final ProcessVariable<String> LEVEL_ABOVE = ProcessVariable.text("levelAbove");

        private Variable() {}
    }

    /** Names of messages. */
    static final class Message {
        static final String TASK_ENDED = "CongressTaskEnded";

        private Message() {}
    }
}
