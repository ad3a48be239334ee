package vn.congress.approval.persistence;

import java.util.Collection;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notices;

/** Placeholder of the foundation commit; JdbcNotices takes its place. */
@Repository
class DroppedNotices implements Notices {

    @Override
    public void addAll(Collection<Notice> notices) {}
}
