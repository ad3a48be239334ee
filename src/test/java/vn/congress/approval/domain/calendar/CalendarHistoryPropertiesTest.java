package vn.congress.approval.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("The calendar of a moment of the past")
class CalendarHistoryPropertiesTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    /** A working day becomes a day off of that name, or without a name an ordinary one. */
    private record Entered(LocalDate date, Optional<String> name, int secondsLater) {

        Optional<SpecialDay> day() {
            return name.map(it -> new SpecialDay(date, DayKind.HOLIDAY, it, "Thông báo", true));
        }
    }

    @Property
    @Label("is what it was then, whatever was changed since and however often")
    void is_what_it_was_then(@ForAll("entries") List<Entered> entries) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        Map<Instant, Collection<SpecialDay>> seen = new TreeMap<>();
        var changes = new ArrayList<CalendarHistory.Change>();
        var at = BEGINNING;
        seen.put(at, List.of());
        for (var entry : entries) {
            at = at.plusSeconds(entry.secondsLater());
            changes.add(new CalendarHistory.Change(entry.date(), Optional.ofNullable(days.get(entry.date())), at));
            entry.day().ifPresentOrElse(day -> days.put(day.date(), day), () -> days.remove(entry.date()));
            seen.put(at, List.copyOf(days.values()));
        }
        Collections.reverse(changes);
        var history = new CalendarHistory(List.copyOf(days.values()), changes);

        seen.forEach((moment, then) -> assertThat(history.asOf(moment)).containsExactlyInAnyOrderElementsOf(then));
        assertThat(history.changesAfter(at)).isZero();
        assertThat(history.changesAfter(BEGINNING.minusSeconds(1))).isEqualTo(entries.size());
    }

    @Provide
    Arbitrary<List<Entered>> entries() {
        var dates = Arbitraries.integers().between(0, 4).map(MONDAY::plusDays);
        var names = Arbitraries.of("Nghỉ lễ", "Nghỉ bù").optional();
        return Combinators.combine(dates, names, Arbitraries.integers().between(0, 3))
                .as(Entered::new)
                .list()
                .ofMaxSize(20);
    }
}
