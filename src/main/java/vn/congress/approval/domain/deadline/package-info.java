/**
 * Due dates of tasks: who may change one, what a change brings about elsewhere, and every change there was. The first
 * due date of a task is kept for ever.
 */
@NullMarked
package vn.congress.approval.domain.deadline;

import org.jspecify.annotations.NullMarked;
