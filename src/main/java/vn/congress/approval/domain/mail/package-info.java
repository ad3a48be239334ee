/**
 * Mails that tell people to look into the program: who gets which, and what each person wants. A mail has codes, steps
 * and dates, never a title or anything somebody wrote.
 */
@NullMarked
package vn.congress.approval.domain.mail;

import org.jspecify.annotations.NullMarked;
