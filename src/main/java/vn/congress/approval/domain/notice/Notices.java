package vn.congress.approval.domain.notice;

import java.util.Collection;

/** Notices on their way to their readers; written in the transaction of what they tell about. */
public interface Notices {

    /** Many at once, in the order given. */
    void addAll(Collection<Notice> notices);
}
