package vn.congress.approval.waitgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.Blocker;
import vn.congress.approval.domain.wait.Chain;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.WhoWaits;

/** Waits are written {@code A1>B1}: task A1, led by agency AA, waits on task B1; {@code A1>BB}: on agency BB. */
@DisplayName("Who waits on whom")
class DirectedWaitGraphTest {

    private final DirectedWaitGraph graph = new DirectedWaitGraph();

    @Test
    void two_tasks_that_wait_on_each_other_are_a_circle_named_from_its_oldest_wait() {
        var loops = graph.loops(waits("B1>A1", "A1>B1", "C1>A1"));

        assertThat(loops).hasSize(1);
        assertThat(names(loops.get(0))).isEqualTo("B1 A1");
        assertThat(loops.get(0).members()).hasToString("[A1, B1]");
        assertThat(loops.get(0).oldestTask()).isEqualTo(new TaskCode("B1"));
        assertThat(loops.get(0).inWords(20)).isEqualTo("B1 → A1 → B1");
        assertThat(loops.get(0).inWords(1)).isEqualTo("B1 → … (còn 1 bên nữa) → B1");
    }

    @Test
    void a_circle_goes_through_agencies_and_what_they_lead() {
        var loops = graph.loops(waits("A1>BB", "B1>AA"));

        assertThat(loops).hasSize(1);
        assertThat(names(loops.get(0))).isEqualTo("A1 BB B1 AA");
    }

    @Test
    void an_agency_that_is_waited_on_and_waits_on_nobody_closes_no_circle() {
        assertThat(graph.loops(waits("A1>BB", "C1>BB", "B1>event"))).isEmpty();
    }

    @Test
    void a_task_held_back_waits_on_its_prerequisite() {
        var waits = WhoWaits.from(
                List.of(open(1, "A1>B1")),
                List.of(new WhoWaits.HeldBack(new TaskCode("B1"), new AgencyCode("BB"), new TaskCode("A1"))));

        assertThat(graph.loops(waits)).extracting(DirectedWaitGraphTest::names).containsExactly("A1 B1");
        assertThat(waits.parties(graph.loops(waits).get(0).members()))
                .extracting(AgencyCode::value)
                .containsExactly("AA", "BB");
    }

    @Test
    void what_is_named_of_a_tangle_is_the_shortest_way_through_its_oldest_wait() {
        var loops = graph.loops(waits("A1>B1", "B1>C1", "C1>D1", "D1>A1", "C1>A1"));

        assertThat(loops).hasSize(1);
        assertThat(names(loops.get(0))).isEqualTo("A1 B1 C1");
        assertThat(loops.get(0).members()).hasSize(4);
    }

    @Test
    void rows_begin_where_nobody_waits_and_follow_the_longest_way() {
        var chains = graph.chains(waits("A1>B1", "B1>C1", "C1>DD", "A1>C1", "E1>C1"), 2);

        assertThat(chains).extracting(DirectedWaitGraphTest::names).containsExactly("A1 B1 C1 DD", "E1 C1 DD");
        assertThat(chains.get(0).links()).isEqualTo(3);
        assertThat(chains.get(0).endsInLoop()).isFalse();
        assertThat(graph.chains(waits("A1>B1", "B1>C1", "C1>DD", "A1>C1", "E1>C1"), 3))
                .hasSize(1);
    }

    @Test
    void a_row_into_a_circle_ends_there() {
        var chains = graph.chains(waits("A1>B1", "B1>C1", "C1>D1", "D1>C1", "D1>E1"), 2);

        assertThat(chains).extracting(DirectedWaitGraphTest::names).containsExactly("A1 B1 C1");
        assertThat(chains.get(0).endsInLoop()).isTrue();
    }

    @Test
    void those_most_wait_on_come_first_and_each_task_counts_once() {
        var blockers = graph.blockers(waits("A1>C1", "B1>C1", "A1>D1", "D1>C1", "C1>EE"), 3);

        assertThat(blockers)
                .extracting(it -> it.node().code() + " " + it.tasks())
                .containsExactly("EE 4", "C1 3", "D1 1");
    }

    @Test
    void in_a_circle_everybody_waits_on_everybody_else_and_not_on_themselves() {
        assertThat(graph.blockers(waits("A1>B1", "B1>A1", "C1>A1"), 10))
                .extracting(Blocker::tasks)
                .containsExactly(2, 2);
    }

    @Test
    void a_circle_of_thousands_is_no_deeper_than_a_small_one() {
        var waits = IntStream.range(0, 5_000)
                .mapToObj(at -> open(at + 1, "NV-%04d>NV-%04d".formatted(at, (at + 1) % 5_000)))
                .toList();

        var loops = graph.loops(WhoWaits.from(waits, List.of()));

        assertThat(loops).hasSize(1);
        assertThat(loops.get(0).named()).hasSize(5_000);
    }

    @Test
    void five_thousand_waits_show_all_their_circles_and_rows() {
        var who = fiveThousand();

        assertThat(graph.loops(who)).hasSize(500).allSatisfy(loop -> assertThat(loop.members())
                .hasSize(3));
        assertThat(graph.chains(who, 3)).hasSize(500).extracting(Chain::links).containsOnly(7);
        assertThat(graph.blockers(who, 10))
                .hasSize(10)
                .extracting(Blocker::tasks)
                .containsOnly(7);
    }

    /** 500 circles of three, and 500 rows of seven waits. */
    static WhoWaits fiveThousand() {
        var waits = new ArrayList<WhoWaits.Open>();
        for (var circle = 0; circle < 500; circle++) {
            for (var at = 0; at < 3; at++) {
                waits.add(open(waits.size() + 1, "K%d.%d>K%d.%d".formatted(circle, at, circle, (at + 1) % 3)));
            }
        }
        for (var row = 0; row < 500; row++) {
            for (var at = 0; at < 7; at++) {
                waits.add(open(waits.size() + 1, "R%d.%d>R%d.%d".formatted(row, at, row, at + 1)));
            }
        }
        return WhoWaits.from(waits, List.of());
    }

    private static WhoWaits waits(String... written) {
        var waits = new ArrayList<WhoWaits.Open>();
        for (var wait : written) {
            waits.add(open(waits.size() + 1, wait));
        }
        return WhoWaits.from(waits, List.of());
    }

    static WhoWaits.Open open(long number, String written) {
        var from = written.substring(0, written.indexOf('>'));
        var to = written.substring(written.indexOf('>') + 1);
        var lead = new AgencyCode(from.substring(0, 1) + from.substring(0, 1));
        return new WhoWaits.Open(number, new TaskCode(from), lead, on(to), Instant.ofEpochSecond(number));
    }

    private static WaitedOn on(String name) {
        if (name.equals("event")) {
            return WaitedOn.event(name);
        }
        return name.matches("[A-Z]{2}") ? WaitedOn.agency(new AgencyCode(name)) : WaitedOn.task(new TaskCode(name));
    }

    private static String names(Loop loop) {
        return names(loop.named());
    }

    private static String names(Chain chain) {
        return names(chain.nodes());
    }

    private static String names(List<WaitNode> nodes) {
        return nodes.stream().map(WaitNode::code).collect(Collectors.joining(" "));
    }
}
