/**
 * Working time: which days and hours the office works, and so when a deadline falls.
 *
 * <p>The days come from a table an administrator keeps ({@link vn.congress.approval.domain.calendar.SpecialDays});
 * nothing here knows a date of any holiday, and no deadline may be counted elsewhere.
 */
@NullMarked
package vn.congress.approval.domain.calendar;

import org.jspecify.annotations.NullMarked;
