package vn.congress.approval.process.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import vn.congress.approval.domain.calendar.WorkingTime;

/** A date or a date and time as a model writes it; see the package for the notation. */
@FunctionalInterface
interface Moment {

    /** The offset with or without its colon, because the engine's REST API prints it without. */
    DateTimeFormatter DATE_AND_MAYBE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter();

    Instant in(WorkingTime time);

    /** Reads a moment; empty if the text is none. */
    static Optional<Moment> parse(String text) {
        try {
            var read = DATE_AND_MAYBE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime moment) {
                return Optional.of(time -> moment.toInstant());
            }
            if (read instanceof LocalDateTime local) {
                return Optional.of(time -> local.atZone(time.hours().zone()).toInstant());
            }
            return Optional.of(time -> time.closingOf(LocalDate.from(read)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
