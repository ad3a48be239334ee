/**
 * Who waits on whom: a wait of one task on a task, an agency or an event, its own clock, and the circles that waits
 * close. A wait never stops the task's deadline by itself; somebody of authority has to say so.
 */
@NullMarked
package vn.congress.approval.domain.wait;

import org.jspecify.annotations.NullMarked;
