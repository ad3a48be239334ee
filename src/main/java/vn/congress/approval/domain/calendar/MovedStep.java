package vn.congress.approval.domain.calendar;

import java.time.Instant;

/**
 * An open step that is due elsewhere since the calendar changed.
 *
 * @param businessKey the code of the task it belongs to; empty for a step that belongs to none
 * @param step what people call it
 */
public record MovedStep(String businessKey, String step, Instant before, Instant after) {}
