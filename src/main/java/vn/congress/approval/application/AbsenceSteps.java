package vn.congress.approval.application;

/** How the journal of a task names what an absence, or a manager, does to who has its steps. */
final class AbsenceSteps {

    static final String STEP = "Substitution";
    static final String HANDED_OVER = "HANDED_OVER";
    static final String HANDED_BACK = "HANDED_BACK";
    static final String REASSIGNED = "REASSIGNED";

    private AbsenceSteps() {}
}
