/**
 * What the engine does alike for every model: its clock and its working time.
 *
 * <p>How a model writes time, in a timer, a due date or a follow-up date:
 *
 * <table>
 * <caption>Notation</caption>
 * <tr><td>{@code P5D}</td><td>5 working days, the day of receipt not counted, up to closing time</td></tr>
 * <tr><td>{@code P0DT4H}</td><td>4 working hours: naming the days, though none, says that work is counted</td></tr>
 * <tr><td>{@code PT4H}</td><td>4 hours by the clock, for technical waits</td></tr>
 * <tr><td>{@code P2W}, {@code P1M}, {@code P1Y}</td><td>by the calendar, up to closing time; from a day off on to the next
 * working day</td></tr>
 * <tr><td>{@code 2026-01-15}</td><td>closing time of that day</td></tr>
 * <tr><td>{@code 2026-01-15T09:00}</td><td>that moment in the office's zone; an offset may follow</td></tr>
 * <tr><td>{@code R3/P1D}, {@code R/P0DT2H}, {@code R/2026-01-07T08:00:00/P1D}</td><td>a cycle of such steps</td></tr>
 * <tr><td>{@code 0 30 8 * * *}</td><td>a cycle by cron, on working days only, in the office's zone</td></tr>
 * </table>
 *
 * <p>Anything else is refused, {@code P1DT4H} among it: nobody could say when it ends. Nothing here knows a single
 * model.
 */
@NullMarked
package vn.congress.approval.process.engine;

import org.jspecify.annotations.NullMarked;
