package vn.congress.approval.application;

import java.time.Instant;

/** Reads lengths of time as models and tables write them: {@code P0DT4H} working hours, {@code PT4H} by the clock. */
@FunctionalInterface
public interface StepTime {

    /** @throws IllegalArgumentException when the text is no length of time */
    Instant after(Instant from, String length);
}
