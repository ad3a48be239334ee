package vn.congress.approval.process.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congress.approval.domain.calendar.WorkingTime;

/** A length of time as a model writes it; see the package for the notation. */
@FunctionalInterface
interface Step {

    Pattern WORKING_DAYS = Pattern.compile("P(\\d{1,4})D");
    Pattern WORKING_HOURS = Pattern.compile("P0D(T(?:\\d{1,4}H)?(?:\\d{1,6}M)?)");
    Pattern BY_THE_CLOCK = Pattern.compile("PT(\\d{1,7}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,9})?S)?");
    Pattern BY_THE_CALENDAR = Pattern.compile("P(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,3}W)?");

    Instant after(Instant from, WorkingTime time);

    /** Reads a step; empty if the text is none. */
    static Optional<Step> parse(String text) {
        try {
            var workingDays = WORKING_DAYS.matcher(text);
            if (workingDays.matches()) {
                var count = Integer.parseInt(workingDays.group(1));
                return Optional.of((from, time) -> time.dueAfter(from, count));
            }
            var workingHours = WORKING_HOURS.matcher(text);
            if (workingHours.matches()) {
                var open = Duration.parse("P" + workingHours.group(1));
                return Optional.of(open)
                        .filter(length -> length.compareTo(WorkingTime.LONGEST) <= 0)
                        .map(length -> (from, time) -> time.plusWorkingHours(from, length));
            }
            if (BY_THE_CLOCK.matcher(text).matches()) {
                var length = Duration.parse(text);
                return Optional.of((from, time) -> from.plus(length));
            }
            if (BY_THE_CALENDAR.matcher(text).matches()) {
                var length = Period.parse(text);
                return Optional.of((from, time) -> time.dueOn(time.dateOf(from).plus(length)));
            }
            return Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
