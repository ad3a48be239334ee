/**
 * The engine's side of {@code processes/mail/mail.bpmn}; its contract is {@code MailModel}. One instance a mail: it is tried
 * again on its own, and one that fails for good is one incident.
 */
@NullMarked
package vn.congress.approval.process.mail;

import org.jspecify.annotations.NullMarked;
