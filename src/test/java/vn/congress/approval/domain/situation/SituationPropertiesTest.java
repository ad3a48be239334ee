package vn.congress.approval.domain.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/** When a step of a situation is due, and where it is decided. */
class SituationPropertiesTest {

    private static final Instant REPORTED = Instant.parse("2026-01-09T02:00:00Z");

    @Property
    void while_the_damage_is_ahead_no_step_is_due_after_it_and_none_later_than_the_table_says(
            @ForAll @IntRange(min = 1, max = 240) int hoursLeft,
            @ForAll @IntRange(max = 20_000) int minutesSince,
            @ForAll @IntRange(min = 1, max = 20_000) int minutesByTable) {
        var situation = reported(hoursLeft);
        var now = REPORTED.plus(Duration.ofMinutes(minutesSince));
        var byTable = now.plus(Duration.ofMinutes(minutesByTable));

        var due = situation.dueNoLaterThanDamage(now, byTable);

        assertThat(due).isAfter(now).isBeforeOrEqualTo(byTable);
        if (now.isBefore(situation.damageAt())) {
            assertThat(due).isBeforeOrEqualTo(situation.damageAt());
        } else {
            assertThat(due).isEqualTo(byTable);
        }
    }

    @Example
    void the_politburo_is_asked_at_its_chair_s_desk_and_every_other_level_at_its_own() {
        var lead = new AgencyCode("HN");

        assertThat(Situation.deskOf(Level.POLITBURO, lead)).isEqualTo(Desk.CHAIR);
        assertThat(Situation.deskOf(Level.SECRETARIAT, lead)).isEqualTo(Desk.STANDING_SECRETARY);
        assertThat(Situation.deskOf(Level.STANDING_BOARD, lead)).isEqualTo(Desk.STANDING_BOARD);
        assertThat(Situation.deskOf(Level.AGENCY_HEAD, lead)).isEqualTo(Desk.headOf(lead));
    }

    @Example
    void a_route_that_makes_no_sense_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> route(RouteKind.HANDLED, Level.STANDING_BOARD));
        assertThatIllegalArgumentException().isThrownBy(() -> route(RouteKind.PROPOSED, Level.AGENCY_HEAD));
        assertThatIllegalArgumentException().isThrownBy(() -> route(RouteKind.ASKED, Level.STANDING_SECRETARY));
        assertThatIllegalArgumentException().isThrownBy(() -> reported(0));
        assertThatIllegalArgumentException().isThrownBy(() -> reported(241));
    }

    private static SituationRoute route(RouteKind kind, Level level) {
        return new SituationRoute(kind, level, "PT1H", "PT4H", "P1D", 1, "Rule_One");
    }

    private static Situation reported(int hoursLeft) {
        return new Situation(
                new TaskCode("PS-001"),
                Severity.SERIOUS,
                hoursLeft,
                false,
                true,
                Optional.empty(),
                "thutruong.hn",
                REPORTED,
                Optional.empty(),
                Level.AGENCY_HEAD,
                SituationState.REPORTED,
                Optional.empty());
    }
}
