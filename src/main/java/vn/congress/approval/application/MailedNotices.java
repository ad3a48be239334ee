package vn.congress.approval.application;

import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notices;

/** Writes notices down and, in the same transaction, the mails of those that cannot wait. */
@Service
class MailedNotices implements Notices {

    private final Digests digests;
    private final WriteMails writeMails;

    MailedNotices(Digests digests, WriteMails writeMails) {
        this.digests = digests;
        this.writeMails = writeMails;
    }

    @Override
    @Transactional
    public void addAll(Collection<Notice> notices) {
        writeMails.atOnce(digests.enter(notices));
    }
}
