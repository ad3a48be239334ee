package vn.congress.approval.domain.urging;

import vn.congress.approval.domain.notice.NoticeKind;

/** What is done on a rung of the ladder, mildest first. */
public enum UrgingAction {
    REMIND(NoticeKind.REMINDER),
    REMIND_OVERDUE(NoticeKind.OVERDUE),
    DRAFT_LETTER(NoticeKind.URGING_LETTER),
    ESCALATE(NoticeKind.ESCALATION);

    private final NoticeKind kind;

    UrgingAction(NoticeKind kind) {
        this.kind = kind;
    }

    /** What the readers of the rung are told it is. */
    public NoticeKind kind() {
        return kind;
    }
}
