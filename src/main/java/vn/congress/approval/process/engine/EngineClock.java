package vn.congress.approval.process.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;

/** Makes the engine tell the time of the office: its {@code ClockUtil} asks Joda, and Joda asks the clock. */
public final class EngineClock {

    private EngineClock() {}

    /** From now on the engine's time is the clock's, until a test resets {@code ClockUtil}. */
    public static void follow(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
