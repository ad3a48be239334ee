package vn.congress.approval.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The special days now, and what each date was before it was changed.
 *
 * @param changes the latest first
 */
public record CalendarHistory(List<SpecialDay> now, List<Change> changes) {

    public CalendarHistory {
        now = List.copyOf(now);
        changes = List.copyOf(changes);
    }

    /**
     * A date became what it is now, or what a later change made of it again.
     *
     * @param before what it was until then; empty for an ordinary day
     */
    public record Change(LocalDate date, Optional<SpecialDay> before, Instant at) {}

    /** How many changes came after that moment. */
    public int changesAfter(Instant moment) {
        return Math.toIntExact(
                changes.stream().filter(it -> it.at().isAfter(moment)).count());
    }

    /** The special days in force at that moment, as far back as changes are kept. */
    public Collection<SpecialDay> asOf(Instant moment) {
        Map<LocalDate, SpecialDay> days =
                new HashMap<>(now.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity())));
        changes.stream().filter(it -> it.at().isAfter(moment)).forEach(change -> change.before()
                .ifPresentOrElse(day -> days.put(change.date(), day), () -> days.remove(change.date())));
        return days.values();
    }
}
