package vn.congress.approval.application;

/** What the journal calls changes of due dates that no step of a model makes. */
final class DeadlineSteps {

    static final String ASKED = "StartEvent_ChangeAsked";
    static final String DECIDE = "UserTask_DecideDeadlineChange";
    static final String ASK_LEVEL_ABOVE = "ServiceTask_AskLevelAbove";
    static final String REMIND_TOP_LEVEL = "ServiceTask_RemindTopLevel";
    static final String MOVE = "ServiceTask_MoveDueDate";
    static final String LAPSE = "ServiceTask_LapseRequest";
    static final String SHIFT = "DueDatesShifted";
    static final String CALENDAR = "CalendarChanged";

    /** The outcome of whatever moved a due date. */
    static final String MOVED = "DUE_DATE_MOVED";

    private DeadlineSteps() {}
}
