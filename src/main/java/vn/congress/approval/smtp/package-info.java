/** The edge to the mail server: the only code that knows SMTP and how a mail is put together. */
@NullMarked
package vn.congress.approval.smtp;

import org.jspecify.annotations.NullMarked;
