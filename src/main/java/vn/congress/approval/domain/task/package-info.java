/**
 * A task of the plan: the "6 rõ" it must carry, its dates and what follows from them.
 */
@NullMarked
package vn.congress.approval.domain.task;

import org.jspecify.annotations.NullMarked;
