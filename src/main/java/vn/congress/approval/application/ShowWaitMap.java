package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.Chain;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitGraph;
import vn.congress.approval.domain.wait.WaitLine;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitState;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.domain.wait.WhoWaits;

/** Shows who waits on whom as points and lines to be drawn: the circles first, then the long rows, then the rest. */
@Service
public class ShowWaitMap {

    /** Points on one drawing; with more, nobody reads it. */
    static final int MOST = 300;

    /** Open waits that are looked at for what they say; the first to expire come first. */
    private static final int LOOKED_AT = 1_000;

    private static final EnumSet<WaitState> OPEN = EnumSet.of(WaitState.WAITING, WaitState.OVERDUE);

    private final Waits waits;
    private final WaitGraph graph;
    private final TaskCards cards;
    private final Agencies agencies;
    private final LongChain longChain;
    private final WorkingDays workingDays;
    private final Clock clock;

    ShowWaitMap(
            Waits waits,
            WaitGraph graph,
            TaskCards cards,
            Agencies agencies,
            LongChain longChain,
            WorkingDays workingDays,
            Clock clock) {
        this.waits = waits;
        this.graph = graph;
        this.cards = cards;
        this.agencies = agencies;
        this.longChain = longChain;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param at the moment it shows */
    public record View(Instant at, List<Point> points, List<Line> lines, Counts counts) {}

    /**
     * @param id what lines name it by
     * @param code the task's or agency's code; empty for an event
     * @param name the task's title, the agency's name, the event in words
     * @param lead who leads the task; empty for anything else
     * @param loop which circle it is in, from 1; 0 for none
     * @param inLongChain whether it is part of a long row
     */
    public record Point(String id, Choice kind, String code, String name, String lead, int loop, boolean inLongChain) {}

    /**
     * One waits on the other.
     *
     * @param loop the circle it is part of, from 1; 0 for none
     * @param until the last day of waiting; nothing where nobody declared a wait
     */
    public record Line(String from, String to, Choice kind, int loop, boolean overdue, Optional<LocalDate> until) {}

    /** How many there are, drawn or not. */
    public record Counts(int points, int lines, int loops) {}

    /** Why one waits on another. */
    private enum Why {
        WAIT("Đã khai báo chờ"),
        PREREQUISITE("Nhiệm vụ tiên quyết"),
        LEADS("Chủ trì nhiệm vụ đang chờ");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        Choice choice() {
            return new Choice(name(), label);
        }
    }

    private record Key(WaitedOn.Kind kind, String name) {

        static Key of(WaitNode node) {
            return new Key(WaitedOn.Kind.valueOf(node.kind().name()), node.code());
        }

        static Key of(WaitedOn on) {
            return new Key(on.kind(), on.key());
        }

        String id() {
            return kind + ":" + name;
        }
    }

    private record Link(Key from, Key to, Why why, Optional<Wait> entry) {}

    @Transactional(readOnly = true)
    public View show(boolean loopsOnly) {
        var who = waits.whoWaits();
        var today = workingDays.current().dateOf(clock.instant());
        var open = waits.page(new Waits.Search(Optional.empty(), OPEN, Optional.empty()), today, 0, LOOKED_AT).stream()
                .map(WaitLine::entry)
                .toList();
        var loops = graph.loops(who);
        var loopOf = loopOf(loops);
        var longRows = longRows(graph.chains(who, longChain.links()));
        var links = links(who, open);
        var shown = shown(loopOf, longRows, loopsOnly ? List.of() : links);
        var events = open.stream()
                .map(Wait::on)
                .filter(on -> on.kind() == WaitedOn.Kind.EVENT)
                .collect(Collectors.toMap(Key::of, WaitedOn::name, (one, other) -> one));
        return new View(
                clock.instant(),
                points(shown, events, loopOf, longRows),
                links.stream()
                        .filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                        .filter(link -> !loopsOnly || sharedLoop(link, loopOf) > 0)
                        .map(link -> line(link, loopOf, today))
                        .toList(),
                new Counts(
                        (int) links.stream()
                                .flatMap(link -> List.of(link.from(), link.to()).stream())
                                .distinct()
                                .count(),
                        links.size(),
                        loops.size()));
    }

    private static Map<Key, Integer> loopOf(List<Loop> loops) {
        var numbers = new LinkedHashMap<Key, Integer>();
        for (var loop : loops) {
            var number = (int) numbers.values().stream().distinct().count() + 1;
            loop.members().forEach(member -> numbers.put(Key.of(member), number));
        }
        return numbers;
    }

    private static Set<Key> longRows(List<Chain> chains) {
        return chains.stream()
                .flatMap(chain -> chain.nodes().stream())
                .map(Key::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What waits and prerequisites say, and what waits on events, which are part of no circle. */
    private static List<Link> links(WhoWaits who, List<Wait> open) {
        var byId = open.stream().collect(Collectors.toMap(Wait::id, Function.identity()));
        var links = new ArrayList<Link>();
        for (var link : who.links()) {
            var from = Key.of(link.from());
            var why = link.declared().isPresent()
                    ? Why.WAIT
                    : from.kind() == WaitedOn.Kind.AGENCY ? Why.LEADS : Why.PREREQUISITE;
            links.add(new Link(
                    from,
                    Key.of(link.to()),
                    why,
                    link.declared().flatMap(it -> Optional.ofNullable(byId.get(it.id())))));
        }
        open.stream()
                .filter(wait -> wait.on().kind() == WaitedOn.Kind.EVENT)
                .sorted(Comparator.comparing(Wait::id))
                .forEach(wait -> links.add(
                        new Link(Key.of(WaitNode.of(wait.task())), Key.of(wait.on()), Why.WAIT, Optional.of(wait))));
        return links;
    }

    private static Set<Key> shown(Map<Key, Integer> loopOf, Set<Key> longRows, List<Link> rest) {
        var shown = new LinkedHashSet<Key>();
        var wanted = new ArrayList<>(loopOf.keySet());
        if (!rest.isEmpty()) {
            wanted.addAll(longRows);
            rest.forEach(link -> wanted.addAll(List.of(link.from(), link.to())));
        }
        wanted.stream().distinct().limit(MOST).forEach(shown::add);
        return shown;
    }

    private static int sharedLoop(Link link, Map<Key, Integer> loopOf) {
        int from = loopOf.getOrDefault(link.from(), 0);
        return from == loopOf.getOrDefault(link.to(), 0) ? from : 0;
    }

    private static Line line(Link link, Map<Key, Integer> loopOf, LocalDate today) {
        return new Line(
                link.from().id(),
                link.to().id(),
                link.why().choice(),
                sharedLoop(link, loopOf),
                link.entry()
                        .filter(wait -> wait.state(today) == WaitState.OVERDUE)
                        .isPresent(),
                link.entry().map(Wait::until));
    }

    /** Titles and names of all that is shown, by one question each. */
    private List<Point> points(Set<Key> shown, Map<Key, String> events, Map<Key, Integer> loopOf, Set<Key> longRows) {
        var codes = new HashSet<TaskCode>();
        shown.stream()
                .filter(key -> key.kind() == WaitedOn.Kind.TASK)
                .forEach(key -> codes.add(new TaskCode(key.name())));
        var tasks = new HashMap<String, TaskCard>();
        cards.of(codes).forEach(card -> tasks.put(card.code().value(), card));
        var bodies =
                agencies.all().stream().collect(Collectors.toMap(it -> it.code().value(), Agency::name));
        return shown.stream()
                .map(key -> {
                    var card = Optional.ofNullable(tasks.get(key.name()));
                    return new Point(
                            key.id(),
                            Choice.of(key.kind()),
                            key.kind() == WaitedOn.Kind.EVENT ? "" : key.name(),
                            switch (key.kind()) {
                                case TASK -> card.map(TaskCard::title).orElse(key.name());
                                case AGENCY -> bodies.getOrDefault(key.name(), key.name());
                                case EVENT -> events.getOrDefault(key, key.name());
                            },
                            card.map(it -> it.lead().name()).orElse(""),
                            loopOf.getOrDefault(key, 0),
                            longRows.contains(key));
                })
                .toList();
    }
}
