package vn.congress.approval.domain.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.PublicSector;

/** Waits of one task, over Tết and over Saturdays that are worked, allowed and ended at any time of any day. */
@Label("A deadline that stands still")
class StandstillPropertiesTest {

    private static final WorkingTime TIME = PublicSector.time();
    private static final Instant BEGIN = TIME.closingOf(LocalDate.of(2026, 1, 5));

    @Property
    void gives_back_every_working_day_once_however_many_waits_keep_it_still(@ForAll("spells") List<Spell> spells) {
        var days = new HashSet<LocalDate>();
        for (var spell : spells) {
            TIME.dateOf(spell.from())
                    .datesUntil(TIME.dateOf(spell.to()))
                    .map(day -> day.plusDays(1))
                    .filter(TIME.calendar()::isWorkingDay)
                    .forEach(days::add);
        }

        assertThat(givenBack(spells)).isEqualTo(days.size());
    }

    /** As the office does it: each wait as it ends, beside those that are open and stand still by then. */
    private static int givenBack(List<Spell> spells) {
        var open = new ArrayList<Spell>();
        spells.stream().sorted(Comparator.comparing(Spell::to)).forEach(open::add);
        var days = 0;
        while (!open.isEmpty()) {
            var ending = open.remove(0);
            var others = open.stream()
                    .filter(other -> !other.from().isAfter(ending.to()))
                    .map(other -> other.kept(100 + open.indexOf(other)))
                    .toList();
            days += ending.kept(1).daysToGiveBack(ending.to(), others, TIME);
        }
        return days;
    }

    @Provide
    Arbitrary<List<Spell>> spells() {
        var hours = Arbitraries.integers().between(0, 24 * 60);
        return Combinators.combine(hours, Arbitraries.integers().between(0, 24 * 30))
                .as((from, length) ->
                        new Spell(BEGIN.plusSeconds(3600L * from), BEGIN.plusSeconds(3600L * (from + length))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** The deadline stands still for one wait from then until then. */
    record Spell(Instant from, Instant to) {

        Wait kept(long id) {
            return new Wait(
                    id,
                    new TaskCode("NV-001"),
                    "",
                    WaitedOn.event("Hội nghị " + id),
                    "Cần số liệu",
                    LocalDate.of(2026, 12, 31),
                    "chutri.vptw",
                    BEGIN,
                    Optional.of(new Wait.Standstill("thuongtruc", from, "Khách quan")),
                    Optional.empty());
        }
    }
}
