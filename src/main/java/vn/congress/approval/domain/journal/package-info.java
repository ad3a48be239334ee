/**
 * Who did what, when and why: one entry for every step, never changed, never deleted.
 */
@NullMarked
package vn.congress.approval.domain.journal;

import org.jspecify.annotations.NullMarked;
