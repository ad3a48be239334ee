package vn.congress.approval.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The way a process took")
class TakenWayTest {

    private static final List<Flow> MODEL = List.of(
            flow("start>draft", "start", "draft"),
            flow("draft>sign", "draft", "sign"),
            flow("sign>signed", "sign", "signed"),
            flow("signed>draft", "signed", "draft"),
            flow("signed>appraise", "signed", "appraise"),
            flow("appraise>draft", "appraise", "draft"),
            flow("appraise>end", "appraise", "end"));

    private final List<Visit> visits = new ArrayList<>();
    private int clock;

    @Test
    void what_came_back_took_the_way_back_and_the_way_on_only_later() {
        went("start", "draft", "sign", "signed", "draft");
        waits("sign");

        assertThat(TakenWay.along(MODEL, visits))
                .containsExactlyInAnyOrder("start>draft", "draft>sign", "sign>signed", "signed>draft");
    }

    @Test
    void a_way_that_could_have_been_taken_is_not_marked() {
        went("start", "draft", "sign", "signed", "appraise", "end");

        assertThat(TakenWay.along(MODEL, visits))
                .containsExactlyInAnyOrder(
                        "start>draft", "draft>sign", "sign>signed", "signed>appraise", "appraise>end");
    }

    @Test
    void on_a_clock_that_stands_still_the_order_of_the_engine_decides() {
        for (var element : List.of("start", "draft", "sign", "signed", "draft", "sign", "signed", "appraise")) {
            at(element, 0, 0);
        }

        assertThat(TakenWay.along(MODEL, visits))
                .contains("signed>draft", "signed>appraise")
                .doesNotContain("appraise>draft");
    }

    @Test
    void where_ways_join_every_one_was_taken_and_parts_done_side_by_side_are_one_visit() {
        var joined = List.of(
                new Flow("a>join", "a", "join", true),
                new Flow("b>join", "b", "join", true),
                new Flow("c>join", "c", "join", true));
        at("a", 1, 5);
        at("b", 1, 3);
        visits.add(new Visit("c", Instant.ofEpochSecond(1), Optional.of(Instant.ofEpochSecond(2)), 9, true, false));
        at("join", 5, 5);

        assertThat(TakenWay.along(joined, visits)).containsExactlyInAnyOrder("a>join", "b>join");
    }

    @Test
    void what_was_dropped_leads_nowhere() {
        visits.add(new Visit("sign", Instant.ofEpochSecond(1), Optional.of(Instant.ofEpochSecond(2)), 1, false, true));
        at("signed", 3, 3);

        assertThat(TakenWay.along(MODEL, visits)).isEmpty();
    }

    private void went(String... elements) {
        for (var element : elements) {
            at(element, clock, clock + 1);
            clock++;
        }
    }

    private void waits(String element) {
        visits.add(new Visit(element, Instant.ofEpochSecond(clock), Optional.empty(), visits.size(), false, false));
    }

    private void at(String element, int begun, int ended) {
        visits.add(new Visit(
                element,
                Instant.ofEpochSecond(begun),
                Optional.of(Instant.ofEpochSecond(ended)),
                visits.size(),
                false,
                false));
    }

    private static Flow flow(String id, String source, String target) {
        return new Flow(id, source, target, false);
    }
}
