package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what a mail server that was away has kept waiting to the end, all of it at once. */
@Service
public class TryMailsAgain {

    private final MailProcess process;

    TryMailsAgain(MailProcess process) {
        this.process = process;
    }

    /** How many mails wait for somebody to do that. */
    @Transactional(readOnly = true)
    public int waiting() {
        return process.failed();
    }

    /** How many will be tried again. */
    @Transactional
    public int tryAgain() {
        return process.tryAgain();
    }
}
