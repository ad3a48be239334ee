/**
 * What could be overlooked, found by the office itself: each finding says what is to be done and by whom.
 */
@NullMarked
package vn.congress.approval.domain.watch;

import org.jspecify.annotations.NullMarked;
