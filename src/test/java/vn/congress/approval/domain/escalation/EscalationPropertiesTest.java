package vn.congress.approval.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/** Whatever happens to a matter, in whatever order. */
class EscalationPropertiesTest {

    private static final Instant RAISED = Instant.parse("2026-02-13T02:00:00Z");

    /** What can happen while nobody answers. */
    enum Happening {
        ACKNOWLEDGED,
        ASKED,
        TOLD,
        TIME_OVER
    }

    @Property
    void it_climbs_one_level_at_a_time_and_never_comes_down(
            @ForAll Level first, @ForAll("happenings") List<Happening> happenings) {
        var levels = new ArrayList<>(List.of(first));
        var escalation = raised(first);
        for (var happening : happenings) {
            escalation = after(escalation, happening);
            levels.add(escalation.level());
        }

        for (var index = 1; index < levels.size(); index++) {
            assertThat(levels.get(index).ordinal() - levels.get(index - 1).ordinal())
                    .isIn(0, 1);
        }
        var climbs = escalation.climbs();
        assertThat(climbs).hasSize(escalation.level().ordinal() - first.ordinal());
        for (var index = 1; index < climbs.size(); index++) {
            assertThat(climbs.get(index).from()).isEqualTo(climbs.get(index - 1).to());
        }
    }

    @Property
    void it_stays_open_until_it_is_answered_and_at_the_top_it_does_not_vanish(
            @ForAll Level first, @ForAll("happenings") List<Happening> happenings) {
        var escalation = raised(first);
        var timesOver = 0;
        for (var happening : happenings) {
            escalation = after(escalation, happening);
            timesOver += happening == Happening.TIME_OVER ? 1 : 0;
        }

        assertThat(escalation.isOpen()).isTrue();
        assertThat(escalation.level().ordinal())
                .isEqualTo(Math.min(first.ordinal() + timesOver, Level.POLITBURO.ordinal()));
        assertThat(escalation.unansweredSince().isPresent())
                .isEqualTo(first.ordinal() + timesOver > Level.POLITBURO.ordinal());
    }

    @Property
    void every_level_has_its_own_time_and_its_own_acknowledgement(@ForAll("below the top") Level first) {
        var acknowledged = raised(first).acknowledged("ai do", RAISED);
        assertThat(acknowledged.answerDue(TIMES)).isEqualTo(RAISED.plus(Duration.ofDays(3)));

        var climbed = acknowledged.climbed(RAISED.plusSeconds(9), "Quá thời gian.");

        assertThat(climbed.isBeingDealtWith()).isFalse();
        assertThat(climbed.answerDue(TIMES)).isEqualTo(RAISED.plusSeconds(9).plus(Duration.ofDays(1)));
    }

    @Property
    void a_mandate_never_lets_decide_what_its_giver_could_not(
            @ForAll Level level, @ForAll Level giver, @ForAll Level competent) {
        var mandate =
                new Mandate(new TaskCode("NV-001"), level, giver, "30 triệu", Optional.empty(), "ai do", RAISED, 1);

        var covers = mandate.covers(competent, LocalDate.of(2026, 2, 13));

        assertThat(covers).isEqualTo(level.ordinal() < competent.ordinal() && giver.ordinal() >= competent.ordinal());
    }

    @Property
    void what_has_ended_changes_no_more(@ForAll Level first, @ForAll Happening happening) {
        var ended = raised(first).closedByItself();

        assertThatIllegalStateException().isThrownBy(() -> after(ended, happening));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Arbitraries.of(Happening.class).list().ofMaxSize(20);
    }

    @Provide("below the top")
    Arbitrary<Level> belowTheTop() {
        return Arbitraries.of(Level.class).filter(level -> level.above().isPresent());
    }

    private static Escalation after(Escalation escalation, Happening happening) {
        return switch (happening) {
            case ACKNOWLEDGED -> escalation.acknowledged("ai do", RAISED);
            case ASKED -> escalation.asked("Bao nhiêu?", "ai do", RAISED, RAISED);
            case TOLD -> escalation.laidAnew(RAISED);
            case TIME_OVER -> escalation.isAtTop() ? escalation.stayed(RAISED) : escalation.climbed(RAISED, "Quá hạn.");
        };
    }

    private static Escalation raised(Level to) {
        return Escalation.raised(
                new Matter(
                        new TaskCode("NV-001"),
                        Cause.LATE,
                        "UserTask_DraftReport",
                        to,
                        "Chậm",
                        "",
                        false,
                        Actor.OFFICE),
                Optional.empty(),
                RAISED);
    }

    private static final AnswerTimes TIMES = new AnswerTimes() {

        @Override
        public Instant acknowledgeBy(Level level, boolean urgent, Instant from) {
            return from.plus(Duration.ofDays(1));
        }

        @Override
        public Instant answerBy(Level level, boolean urgent, Instant from) {
            return from.plus(Duration.ofDays(3));
        }

        @Override
        public Instant supplyBy(Level level, boolean urgent, Instant from) {
            return from.plus(Duration.ofDays(1));
        }
    };
}
