package vn.congress.approval.process.congresstask;

import vn.congress.approval.application.CongressProcess.Recalled;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code congress-task.bpmn} agree on. */
final class CongressTaskModel {

    static final String KEY = "congress-task";

    private CongressTaskModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String TASK_PROPOSED = "StartEvent_TaskProposed";
        static final String TASK_OPENED = "StartEvent_TaskOpened";
        static final String PREREQUISITES_CONCLUDED = "Event_PrerequisitesConcluded";
        static final String ACCEPT_TASK = "UserTask_AcceptTask";
        static final String REPORT_COMPLETION = "UserTask_ReportCompletion";
        static final String DRAFT_REPORT = "UserTask_DraftReport";
        static final String AGENCY_OPINIONS = "CallActivity_AgencyOpinions";
        static final String CONSOLIDATE_OPINIONS = "UserTask_ConsolidateOpinions";
        static final String SIGN_OFF = "UserTask_SignOff";
        static final String APPRAISE = "UserTask_Appraise";
        static final String FIND_COMPETENT_LEVEL = "BusinessRuleTask_FindCompetentLevel";
        static final String DECIDE = "UserTask_Decide";
        static final String SUBCOMMITTEE_OPINIONS = "CallActivity_SubcommitteeOpinions";
        static final String POLITBURO_REVIEW = "CallActivity_PolitburoReview";
        static final String REVISE_AFTER_COMMENTS = "UserTask_ReviseAfterComments";
        static final String ISSUE_CONCLUSION = "UserTask_IssueConclusion";
        static final String CONCLUDE_TASK = "ServiceTask_ConcludeTask";
        static final String COMPLETION_REPORTED = "EndEvent_CompletionReported";
        static final String TASK_CONCLUDED = "EndEvent_TaskConcluded";
        static final String LEVEL_CHANGED = "Event_LevelChanged";
        static final String EXCEEDS_AUTHORITY = "SubProcess_ExceedsAuthority";
        static final String RAISE_ESCALATION = "ServiceTask_RaiseEscalation";
        static final String TASK_RECALLED = "SubProcess_TaskRecalled";
        static final String TASK_REASSIGNED = "EndEvent_TaskReassigned";
        static final String TASK_WITHDRAWN = "EndEvent_TaskWithdrawn";

        private Element() {}
    }

    /** Process variables: what gateways and candidate desks read. */
    static final class Variable {
        /** Code of the lead agency in lower case, as its desks are named. */
        static final ProcessVariable<String> LEAD = ProcessVariable.text("lead");

        static final ProcessVariable<YesNo> HELD_BACK = ProcessVariable.choice("heldBack", YesNo.class);
        static final ProcessVariable<YesNo> TRACK_ONLY = ProcessVariable.choice("trackOnly", YesNo.class);
        static final ProcessVariable<YesNo> COORDINATED = ProcessVariable.choice("coordinated", YesNo.class);
        static final ProcessVariable<Level> COMPETENT_LEVEL = ProcessVariable.choice("competentLevel", Level.class);
        static final ProcessVariable<Desk> DECIDING_DESK = ProcessVariable.of("decidingDesk", Desk::new);

        /** Why the work on the task ends before its conclusion. */
        static final ProcessVariable<Recalled> RECALLED = ProcessVariable.choice("recalled", Recalled.class);

        private Variable() {}
    }

    /** Names of messages. */
    static final class Message {
        static final String TASK_OPENED = "TaskOpened";
        static final String PREREQUISITES_CONCLUDED = "PrerequisitesConcluded";
        static final String LEVEL_CHANGED = "LevelChanged";
        static final String TASK_RECALLED = "TaskRecalled";

        private Message() {}
    }

    /** Codes of escalations. */
    static final class Escalation {
        static final String EXCEEDS_AUTHORITY = "EXCEEDS_AUTHORITY";

        private Escalation() {}
    }

    /** The answer of a question a gateway asks. */
    enum YesNo {
        YES,
        NO;

        static YesNo of(boolean answer) {
            return answer ? YES : NO;
        }
    }
}
