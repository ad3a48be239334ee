package vn.congress.approval.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Person;
import vn.congress.approval.domain.absence.Staff;
import vn.congress.approval.domain.absence.StandIn;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.absence.Substitutions.InForce;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.support.MovableClock;

@DisplayName("Substitutions in force")
class SubstitutionsInForceTest {

    private static final Desk LEAD = new Desk("chu-tri-vptw");

    private final MovableClock clock = MovableClock.at("2026-01-09T09:00");
    private final List<Absence> register = new ArrayList<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final Substitutions substitutions = new SubstitutionsInForce(
            absences(), new TwoOfOneAgency(), kind -> StandIn.SAME_AGENCY, OfficeHours.usual(), clock);

    @Test
    void a_hundred_requests_within_a_minute_cost_one_question() {
        for (var request = 0; request < 100; request++) {
            assertThat(substitutions.of("somebody")).isEmpty();
            assertThat(substitutions.at(LEAD, "somebody")).isEmpty();
        }

        assertThat(questions).hasValue(1);
    }

    @Test
    void what_another_node_has_entered_is_in_force_within_a_minute_and_what_this_one_has_at_once() {
        assertThat(substitutions.of("b")).isEmpty();
        register.add(absence(7, "2026-01-09", "2026-01-09"));
        assertThat(substitutions.of("b")).isEmpty();

        clock.advance(SubstitutionsInForce.MEMORY);
        assertThat(substitutions.of("b")).containsExactly(Map.entry(LEAD, new InForce(7, "a")));

        register.clear();
        assertThat(substitutions.at(LEAD, "b"))
                .as("made sure of in the register")
                .isEmpty();
        substitutions.changed();
        assertThat(substitutions.of("b")).isEmpty();
    }

    @Test
    void it_begins_and_ends_at_midnight_of_the_office_within_the_same_minute() {
        register.add(absence(8, "2026-01-10", "2026-01-10"));
        clock.moveTo("2026-01-09T23:59:30");
        assertThat(substitutions.of("b")).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(substitutions.of("b")).containsOnlyKeys(LEAD);

        clock.moveTo("2026-01-10T23:59:30");
        assertThat(substitutions.at(LEAD, "b")).isPresent();
        clock.advance(Duration.ofSeconds(30));
        assertThat(substitutions.of("b")).isEmpty();
        assertThat(substitutions.at(LEAD, "b")).isEmpty();
    }

    private Absence absence(long id, String from, String to) {
        return new Absence(
                id,
                "a",
                "b",
                LocalDate.parse(from),
                LocalDate.parse(to),
                Set.of(),
                false,
                "nghỉ phép",
                "a",
                clock.instant(),
                Optional.empty());
    }

    /** The register, as far as it is asked here; it counts the questions that lists cost. */
    private Absences absences() {
        return (Absences) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Absences.class},
                (proxy, method, asked) -> switch (method.getName()) {
                    case "between" -> {
                        questions.incrementAndGet();
                        yield register.stream()
                                .filter(it -> !it.from().isAfter((LocalDate) asked[1])
                                        && !it.to().isBefore((LocalDate) asked[0]))
                                .toList();
                    }
                    case "isInForce" ->
                        register.stream()
                                .anyMatch(it -> it.id() == (long) asked[0] && it.isInForceOn((LocalDate) asked[1]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class TwoOfOneAgency implements Staff {

        @Override
        public Optional<Person> find(String account) {
            return Optional.of(
                    new Person(account, account, List.of(account.equals("a") ? LEAD.id() : "phoi-hop-vptw")));
        }

        @Override
        public List<Person> at(Collection<Desk> desks) {
            return List.of();
        }
    }
}
