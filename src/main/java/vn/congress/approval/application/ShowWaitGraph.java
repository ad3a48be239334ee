package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.Blocker;
import vn.congress.approval.domain.wait.Chain;
import vn.congress.approval.domain.wait.KnownLoop;
import vn.congress.approval.domain.wait.KnownLoops;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.LoopLevel;
import vn.congress.approval.domain.wait.WaitGraph;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitState;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.domain.wait.WhoWaits;

/** Shows who waits on whom as it is now: the circles, the longest rows and those that most wait on. */
@Service
public class ShowWaitGraph {

    /** Of each kind, as many as a page shows; the counts say how many there are. */
    private static final int MOST = 20;

    /** The worst bottlenecks; nobody untangles more at once. */
    private static final int WORST = 10;

    /** Members of one circle or row that are named. */
    private static final int NAMED = 50;

    private final Waits waits;
    private final WaitGraph graph;
    private final KnownLoops known;
    private final TaskCards cards;
    private final Agencies agencies;
    private final LongChain longChain;
    private final WorkingDays workingDays;
    private final Clock clock;

    ShowWaitGraph(
            Waits waits,
            WaitGraph graph,
            KnownLoops known,
            TaskCards cards,
            Agencies agencies,
            LongChain longChain,
            WorkingDays workingDays,
            Clock clock) {
        this.waits = waits;
        this.graph = graph;
        this.known = known;
        this.cards = cards;
        this.agencies = agencies;
        this.longChain = longChain;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Who waits on whom. */
    public record View(List<Circle> loops, List<Row> chains, List<Bottleneck> blockers, Counts counts) {}

    /** @param name the task's title or the agency's name */
    public record Node(String kind, String code, String name) {}

    /**
     * @param members all that wait on each other
     * @param named a shortest way round, beginning with the oldest wait
     * @param oldest the task that waits longest
     * @param level the lowest level above all of them
     * @param since when it was found; nothing while nobody has looked since it came about
     */
    public record Circle(
            List<Node> members,
            int memberCount,
            List<Node> named,
            String text,
            Oldest oldest,
            Choice level,
            Optional<Instant> since,
            Optional<Long> escalation) {}

    /** @param waited in working time, in words */
    public record Oldest(String code, Instant since, String waited) {}

    public record Row(List<Node> nodes, int links, boolean endsInLoop) {}

    /** @param tasks how many tasks wait on it, each counted once */
    public record Bottleneck(Node node, int tasks) {}

    /** @param longChain from how many links on a row counts as long */
    public record Counts(int waiting, int overdue, int loops, int chains, int longChain) {}

    @Transactional(readOnly = true)
    public View show() {
        var who = waits.whoWaits();
        var loops = graph.loops(who);
        var chains = graph.chains(who, longChain.links());
        var blockers = graph.blockers(who, WORST);
        var names = names(loops, chains, blockers);
        var open = known.open();
        return new View(
                loops.stream()
                        .limit(MOST)
                        .map(loop -> circle(loop, who, open, names))
                        .toList(),
                chains.stream().limit(MOST).map(chain -> row(chain, names)).toList(),
                blockers.stream()
                        .map(it -> new Bottleneck(names.apply(it.node()), it.tasks()))
                        .toList(),
                new Counts(
                        count(WaitState.WAITING),
                        count(WaitState.OVERDUE),
                        loops.size(),
                        chains.size(),
                        longChain.links()));
    }

    private Circle circle(Loop loop, WhoWaits who, List<KnownLoop> open, Function<WaitNode, Node> names) {
        var found = open.stream().filter(it -> it.covers(loop)).findFirst();
        var time = workingDays.current();
        return new Circle(
                loop.members().stream().limit(NAMED).map(names).toList(),
                loop.members().size(),
                loop.named().stream().limit(NAMED).map(names).toList(),
                loop.inWords(NAMED),
                new Oldest(
                        loop.oldestTask().value(),
                        loop.oldest().since(),
                        Labels.workingTime(time.openBetween(loop.oldest().since(), clock.instant()), time.day())),
                Choice.of(LoopLevel.above(who.parties(loop.members()))),
                found.map(KnownLoop::foundAt),
                found.map(KnownLoop::escalation).filter(number -> number > 0));
    }

    private static Row row(Chain chain, Function<WaitNode, Node> names) {
        return new Row(chain.nodes().stream().limit(NAMED).map(names).toList(), chain.links(), chain.endsInLoop());
    }

    private int count(WaitState state) {
        return waits.count(
                new Waits.Search(Optional.empty(), EnumSet.of(state), Optional.empty()),
                workingDays.current().dateOf(clock.instant()));
    }

    /** Titles of all that is shown, by one question. */
    private Function<WaitNode, Node> names(List<Loop> loops, List<Chain> chains, List<Blocker> blockers) {
        var codes = new HashSet<TaskCode>();
        Stream.of(
                        loops.stream()
                                .limit(MOST)
                                .flatMap(loop -> Stream.concat(
                                        loop.members().stream().limit(NAMED),
                                        loop.named().stream().limit(NAMED))),
                        chains.stream().limit(MOST).flatMap(chain -> chain.nodes().stream()
                                .limit(NAMED)),
                        blockers.stream().map(Blocker::node))
                .flatMap(Function.identity())
                .forEach(node -> node.task().ifPresent(codes::add));
        var titles = titles(codes);
        var bodies =
                agencies.all().stream().collect(Collectors.toMap(it -> it.code().value(), Agency::name));
        return node -> new Node(
                node.kind().name(),
                node.code(),
                (node.kind() == WaitNode.Kind.TASK ? titles : bodies).getOrDefault(node.code(), node.code()));
    }

    private Map<String, String> titles(Set<TaskCode> codes) {
        Collection<TaskCode> asked = codes;
        return cards.of(asked).stream().collect(Collectors.toMap(it -> it.code().value(), TaskCard::title));
    }
}
