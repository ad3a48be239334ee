package vn.congress.approval.domain.story;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which sequence flows a process went along. The engine does not write that down: of the ways into an element, the one
 * from where the process was last is the one it came by; where ways join, it came by each.
 */
public final class TakenWay {

    private static final Comparator<Visit> LATEST = Comparator.comparing(
                    (Visit visit) -> visit.ended().orElseThrow())
            .thenComparing(Visit::begun)
            .thenComparing(Visit::order);

    private TakenWay() {}

    /** The ids of the flows taken. */
    public static Set<String> along(List<Flow> flows, List<Visit> visits) {
        var whole = visits.stream().filter(visit -> !visit.part()).toList();
        var visitsOf = whole.stream().collect(Collectors.groupingBy(Visit::element));
        var waysInto = flows.stream().collect(Collectors.groupingBy(Flow::target));
        var taken = new TreeSet<String>();
        for (var visit : whole) {
            taken.addAll(into(visit, waysInto.getOrDefault(visit.element(), List.of()), visitsOf));
        }
        return taken;
    }

    private static Set<String> into(Visit visit, List<Flow> ways, Map<String, List<Visit>> visitsOf) {
        var taken = new LinkedHashSet<String>();
        ways.stream()
                .filter(Flow::joins)
                .filter(way -> before(visit, way, visitsOf).isPresent())
                .map(Flow::id)
                .forEach(taken::add);
        ways.stream()
                .filter(way -> !way.joins())
                .flatMap(way -> before(visit, way, visitsOf).map(it -> new Came(way, it)).stream())
                .max(Comparator.comparing(Came::from, LATEST))
                .map(came -> came.way().id())
                .ifPresent(taken::add);
        return taken;
    }

    /** The last visit of where the way comes from, before that visit. */
    private static Optional<Visit> before(Visit visit, Flow way, Map<String, List<Visit>> visitsOf) {
        return visitsOf.getOrDefault(way.source(), List.of()).stream()
                .filter(it -> it.leadsTo(visit))
                .max(LATEST);
    }

    private record Came(Flow way, Visit from) {}
}
