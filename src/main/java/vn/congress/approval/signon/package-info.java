/**
 * One sign-on for every door: who somebody is, proved once, and what the engine, its web applications and our own pages
 * are told about it.
 *
 * <p>Accounts and groups live in the engine's identity service. What somebody may do with a task is not decided here,
 * and no password, token or session is ever logged.
 */
@NullMarked
package vn.congress.approval.signon;

import org.jspecify.annotations.NullMarked;
