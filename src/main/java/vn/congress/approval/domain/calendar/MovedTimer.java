package vn.congress.approval.domain.calendar;

import java.time.Instant;

/**
 * An open timer that falls elsewhere since the calendar changed.
 *
 * @param businessKey the code of the task it belongs to; empty for a timer that starts something by itself
 * @param step what the model calls the timer
 */
public record MovedTimer(String businessKey, String step, Instant before, Instant after) {}
