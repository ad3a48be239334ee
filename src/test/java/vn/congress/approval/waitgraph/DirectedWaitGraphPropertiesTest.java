package vn.congress.approval.waitgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.LoopLevel;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.WhoWaits;

/** Checked against the slow and obvious way: follow every wait as far as it goes. */
@Label("Who waits on whom")
class DirectedWaitGraphPropertiesTest {

    private static final List<AgencyCode> AGENCIES =
            List.of(new AgencyCode("VPTW"), new AgencyCode("BNG"), LoopLevel.STANDING_BOARD);

    private final DirectedWaitGraph graph = new DirectedWaitGraph();

    @Property
    void every_circle_is_found_and_no_false_one(@ForAll("situations") Situation situation) {
        var who = situation.who();
        var reach = situation.reach();
        var expected = new HashSet<Set<WaitNode>>();
        for (var node : reach.keySet()) {
            if (reaches(reach, node, node)) {
                var together = new TreeSet<WaitNode>();
                for (var other : reach.keySet()) {
                    if (reaches(reach, node, other) && reaches(reach, other, node)) {
                        together.add(other);
                    }
                }
                if (situation.holdsAWait(together)) {
                    expected.add(together);
                }
            }
        }

        var found = graph.loops(who);

        assertThat(found.stream().<Set<WaitNode>>map(loop -> loop.members()).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property
    void a_circle_is_named_by_waits_that_are_there_beginning_with_the_oldest(
            @ForAll("situations") Situation situation) {
        var next = situation.next();
        for (var loop : graph.loops(situation.who())) {
            assertThat(loop.named()).doesNotHaveDuplicates();
            for (var at = 0; at < loop.named().size(); at++) {
                assertThat(next.get(loop.named().get(at)))
                        .contains(loop.named().get((at + 1) % loop.named().size()));
            }
            assertThat(situation.oldestWithin(loop.members())).isEqualTo(loop.oldest());
            assertThat(loop.named().get(0)).isEqualTo(WaitNode.of(loop.oldestTask()));
        }
    }

    @Property
    void the_level_is_never_below_a_party_s_and_above_every_one_of_several(@ForAll("situations") Situation situation) {
        for (var loop : graph.loops(situation.who())) {
            var parties = situation.who().parties(loop.members());
            var level = LoopLevel.above(parties);
            assertThat(parties).isNotEmpty().allSatisfy(party -> assertThat(level)
                    .isGreaterThanOrEqualTo(LoopLevel.of(party)));
            if (parties.size() > 1) {
                assertThat(parties).allSatisfy(party -> assertThat(level).isGreaterThan(LoopLevel.of(party)));
            }
        }
    }

    @Property
    void a_blocker_is_waited_on_by_just_those_that_reach_it(@ForAll("situations") Situation situation) {
        var reach = situation.reach();
        var expected = new HashMap<WaitNode, Integer>();
        for (var node : reach.keySet()) {
            var tasks = (int) reach.keySet().stream()
                    .filter(other -> other.kind() == WaitNode.Kind.TASK && !other.equals(node))
                    .filter(other -> reaches(reach, other, node))
                    .count();
            if (tasks > 0) {
                expected.put(node, tasks);
            }
        }

        var found = new HashMap<WaitNode, Integer>();
        graph.blockers(situation.who(), Integer.MAX_VALUE).forEach(it -> found.put(it.node(), it.tasks()));

        assertThat(found).isEqualTo(expected);
    }

    @Property
    void a_row_follows_waits_that_are_there_and_repeats_nobody(@ForAll("situations") Situation situation) {
        var next = situation.next();
        for (var chain : graph.chains(situation.who(), 1)) {
            assertThat(chain.nodes()).doesNotHaveDuplicates();
            for (var at = 0; at < chain.links(); at++) {
                assertThat(next.get(chain.nodes().get(at)))
                        .contains(chain.nodes().get(at + 1));
            }
        }
    }

    @Provide
    Arbitrary<Situation> situations() {
        var tasks = Arbitraries.integers().between(0, 7);
        var waits = Combinators.combine(tasks, Arbitraries.integers().between(0, 11))
                .as((from, to) -> new int[] {from, to})
                .list()
                .ofMaxSize(14);
        var heldBack = Combinators.combine(tasks, tasks)
                .as((from, to) -> new int[] {from, to})
                .list()
                .ofMaxSize(3);
        return Combinators.combine(waits, heldBack).as(Situation::of);
    }

    private static boolean reaches(Map<WaitNode, Set<WaitNode>> reach, WaitNode from, WaitNode to) {
        return reach.getOrDefault(from, Set.of()).contains(to);
    }

    /** Eight tasks of three agencies, their waits and prerequisites. */
    record Situation(List<WhoWaits.Open> waits, List<WhoWaits.HeldBack> heldBack) {

        /** Nobody waits on themselves or twice on the same; the tables see to that. */
        static Situation of(List<int[]> waits, List<int[]> heldBack) {
            var open = new ArrayList<WhoWaits.Open>();
            var entered = new HashSet<String>();
            for (var pair : waits) {
                if (pair[0] != pair[1] && entered.add(pair[0] + ">" + pair[1])) {
                    var number = open.size() + 1;
                    open.add(new WhoWaits.Open(
                            number, task(pair[0]), lead(pair[0]), on(pair[1]), Instant.ofEpochSecond(number % 5)));
                }
            }
            return new Situation(
                    open,
                    heldBack.stream()
                            .filter(pair -> pair[0] != pair[1])
                            .map(pair -> new WhoWaits.HeldBack(task(pair[0]), lead(pair[0]), task(pair[1])))
                            .toList());
        }

        private static TaskCode task(int number) {
            return new TaskCode("NV-00" + number);
        }

        private static AgencyCode lead(int task) {
            return AGENCIES.get(task % 3);
        }

        private static WaitedOn on(int number) {
            if (number < 8) {
                return WaitedOn.task(task(number));
            }
            return number < 11 ? WaitedOn.agency(AGENCIES.get(number - 8)) : WaitedOn.event("Hội nghị");
        }

        WhoWaits who() {
            return WhoWaits.from(waits, heldBack);
        }

        /** Who waits directly on whom, put together anew from what was given. */
        Map<WaitNode, Set<WaitNode>> next() {
            var next = new HashMap<WaitNode, Set<WaitNode>>();
            waits.forEach(it -> {
                it.on().onTask().ifPresent(to -> link(next, WaitNode.of(it.task()), WaitNode.of(to)));
                it.on().onAgency().ifPresent(to -> {
                    link(next, WaitNode.of(it.task()), WaitNode.of(to));
                    waits.stream()
                            .filter(other -> other.lead().equals(to))
                            .forEach(other -> link(next, WaitNode.of(to), WaitNode.of(other.task())));
                });
            });
            heldBack.forEach(it -> link(next, WaitNode.of(it.task()), WaitNode.of(it.prerequisite())));
            return next;
        }

        Map<WaitNode, Set<WaitNode>> reach() {
            var next = next();
            var reach = new HashMap<WaitNode, Set<WaitNode>>();
            next.keySet().forEach(start -> {
                var reached = new HashSet<WaitNode>();
                var open = new ArrayDeque<>(next.get(start));
                while (!open.isEmpty()) {
                    var node = open.remove();
                    if (reached.add(node)) {
                        open.addAll(next.getOrDefault(node, Set.of()));
                    }
                }
                reach.put(start, reached);
            });
            reach.values().stream()
                    .flatMap(Set::stream)
                    .distinct()
                    .toList()
                    .forEach(node -> reach.putIfAbsent(node, Set.of()));
            return reach;
        }

        boolean holdsAWait(Set<WaitNode> members) {
            return waits.stream().anyMatch(it -> isWithin(it, members));
        }

        WhoWaits.Declared oldestWithin(Set<WaitNode> members) {
            return waits.stream()
                    .filter(it -> isWithin(it, members))
                    .map(it -> new WhoWaits.Declared(it.id(), it.since()))
                    .min(WhoWaits.Declared::compareTo)
                    .orElseThrow();
        }

        private static boolean isWithin(WhoWaits.Open it, Set<WaitNode> members) {
            var to = it.on().onTask().map(WaitNode::of).or(() -> it.on()
                    .onAgency()
                    .map(WaitNode::of));
            return members.contains(WaitNode.of(it.task()))
                    && to.filter(members::contains).isPresent();
        }

        private static void link(Map<WaitNode, Set<WaitNode>> next, WaitNode from, WaitNode to) {
            next.computeIfAbsent(from, key -> new HashSet<>()).add(to);
        }
    }
}
