/**
 * Reports to who manages: a true page a day, and the same for any period. What a report says is counted as of its
 * cut-off, so that any past day can be made anew.
 */
@NullMarked
package vn.congress.approval.domain.report;

import org.jspecify.annotations.NullMarked;
