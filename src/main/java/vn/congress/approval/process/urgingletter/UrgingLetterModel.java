package vn.congress.approval.process.urgingletter;

/** What the code and {@code urging-letter.bpmn} agree on. */
final class UrgingLetterModel {

    static final String KEY = "urging-letter";

    private UrgingLetterModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String LETTER_DUE = "StartEvent_LetterDue";
        static final String ISSUE_URGING_LETTER = "UserTask_IssueUrgingLetter";
        static final String LETTER_ISSUED = "EndEvent_LetterIssued";
        static final String LETTER_NOT_NEEDED = "EndEvent_LetterNotNeeded";
        static final String TASK_ENDED = "StartEvent_TaskEnded";
        static final String LETTER_MOOT = "EndEvent_LetterMoot";

        private Element() {}
    }

    /** Names of messages. */
    static final class Message {
        static final String TASK_ENDED = "UrgedTaskEnded";

        private Message() {}
    }
}
