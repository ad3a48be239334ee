package vn.congress.approval.domain.calendar;

/**
 * An open round whose days are others since the calendar changed.
 *
 * @param task the code of its task
 * @param kind what people call those who are asked
 */
public record MovedRound(long round, String task, String kind, RoundDays before, RoundDays after) {}
