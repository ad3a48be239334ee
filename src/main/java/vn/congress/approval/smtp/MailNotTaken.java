package vn.congress.approval.smtp;

/** The mail server is away or will not take a mail now; it is tried again, and in the end an incident. */
final class MailNotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailNotTaken(String message, Throwable cause) {
        super(message, cause);
    }
}
