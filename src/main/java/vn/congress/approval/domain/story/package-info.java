/**
 * What is read out of the past of a task's processes: who did which step, the way that was taken, how long steps take.
 * Nothing here changes anything; how tasks stand against their due dates is not counted here.
 */
@NullMarked
package vn.congress.approval.domain.story;

import org.jspecify.annotations.NullMarked;
