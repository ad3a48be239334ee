package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notices;

/** Remembers what desks were told. */
public final class AuthorityNotices implements Notices {

    private final List<Notice> told = new ArrayList<>();

    @Override
    public void addAll(Collection<Notice> notices) {
        told.addAll(notices);
    }

    public List<Notice> told() {
        return List.copyOf(told);
    }
}
