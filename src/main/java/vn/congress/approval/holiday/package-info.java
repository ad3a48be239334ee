/**
 * The holidays to be expected of a year, from the law's fixed dates and the Vietnamese lunar calendar.
 *
 * <p>The only place that knows time4j. What it says is a proposal: nothing here confirms a day or counts a deadline.
 */
@NullMarked
package vn.congress.approval.holiday;

import org.jspecify.annotations.NullMarked;
