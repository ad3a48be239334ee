package vn.congress.approval.waitgraph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.wait.Blocker;
import vn.congress.approval.domain.wait.Chain;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.WaitGraph;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WhoWaits;
import vn.congress.approval.domain.wait.WhoWaits.Link;

/**
 * Tasks and agencies are vertices, each link an edge.
 *
 * <p>Circles are strongly connected components, found by Kosaraju's way, which needs no recursion: a row of thousands of
 * waits is no deeper for it than a short one.
 */
@Component
final class DirectedWaitGraph implements WaitGraph {

    private static final Comparator<Loop> OLDEST_FIRST = Comparator.comparing(Loop::oldest);

    private static final Comparator<Chain> LONGEST_FIRST = Comparator.comparing(Chain::links)
            .reversed()
            .thenComparing(chain -> chain.nodes().get(0));

    private static final Comparator<Blocker> WORST_FIRST =
            Comparator.comparing(Blocker::tasks).reversed().thenComparing(Blocker::node);

    @Override
    public List<Loop> loops(WhoWaits who) {
        var graph = graph(who.links());
        return circles(graph).stream()
                .flatMap(circle -> loop(graph, circle).stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Whoever is in a circle has no way out of it to follow: rows end there. */
    @Override
    public List<Chain> chains(WhoWaits who, int links) {
        var whole = graph(who.links());
        var inCircles = new HashSet<WaitNode>();
        circles(whole).forEach(inCircles::addAll);
        var rows = graph(who.links().stream()
                .filter(link -> !inCircles.contains(link.from()))
                .toList());
        var onwards = new HashMap<WaitNode, Onwards>();
        for (var node : lastFirst(rows)) {
            rows.outgoingEdgesOf(node).stream()
                    .map(Link::to)
                    .map(next -> new Onwards(next, 1 + links(onwards, next)))
                    .max(Comparator.comparing(Onwards::links))
                    .ifPresent(longest -> onwards.put(node, longest));
        }
        return rows.vertexSet().stream()
                .filter(node -> whole.inDegreeOf(node) == 0 && links(onwards, node) >= links)
                .map(start -> chain(start, onwards, inCircles))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    /** Each component hands on, once, who waits on it: to those it waits on itself. */
    @Override
    public List<Blocker> blockers(WhoWaits who, int most) {
        var graph = graph(who.links());
        var components = new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
        var condensed = condensed(graph, components);
        var waiting = components.stream().map(component -> new BitSet()).toList();
        var numbers = numbers(graph.vertexSet());
        var blockers = new ArrayList<Blocker>();
        new TopologicalOrderIterator<>(condensed).forEachRemaining(component -> {
            var members = components.get(component);
            var withMembers = (BitSet) waiting.get(component).clone();
            members.stream()
                    .filter(member -> member.kind() == WaitNode.Kind.TASK)
                    .forEach(member -> withMembers.set(number(numbers, member)));
            for (var member : members) {
                var tasks = isCircle(graph, members)
                        ? withMembers.cardinality() - (withMembers.get(number(numbers, member)) ? 1 : 0)
                        : waiting.get(component).cardinality();
                if (tasks > 0) {
                    blockers.add(new Blocker(member, tasks));
                }
            }
            condensed.outgoingEdgesOf(component).forEach(edge -> waiting.get(condensed.getEdgeTarget(edge))
                    .or(withMembers));
        });
        return blockers.stream().sorted(WORST_FIRST).limit(most).toList();
    }

    /** One vertex for each component, by its place in the list: what is left has no circles. */
    private static Graph<Integer, DefaultEdge> condensed(Graph<WaitNode, Link> graph, List<Set<WaitNode>> components) {
        var places = new HashMap<WaitNode, Integer>();
        var condensed = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (var place = 0; place < components.size(); place++) {
            condensed.addVertex(place);
            for (var member : components.get(place)) {
                places.put(member, place);
            }
        }
        for (var link : graph.edgeSet()) {
            var from = number(places, link.from());
            var to = number(places, link.to());
            if (from != to) {
                condensed.addEdge(from, to);
            }
        }
        return condensed;
    }

    private static Graph<WaitNode, Link> graph(List<Link> links) {
        var graph = new DefaultDirectedGraph<WaitNode, Link>(Link.class);
        for (var link : links) {
            graph.addVertex(link.from());
            graph.addVertex(link.to());
            graph.addEdge(link.from(), link.to(), link);
        }
        return graph;
    }

    private static List<Set<WaitNode>> circles(Graph<WaitNode, Link> graph) {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(members -> isCircle(graph, members))
                        .toList();
    }

    private static boolean isCircle(Graph<WaitNode, Link> graph, Set<WaitNode> members) {
        return members.size() > 1 || members.stream().anyMatch(member -> graph.containsEdge(member, member));
    }

    private static Optional<Loop> loop(Graph<WaitNode, Link> graph, Set<WaitNode> circle) {
        return circle.stream()
                .flatMap(member -> graph.outgoingEdgesOf(member).stream())
                .filter(link -> circle.contains(link.to()))
                .flatMap(link -> link.declared().map(declared -> new Oldest(link, declared)).stream())
                .min(Comparator.comparing(Oldest::declared))
                .map(oldest -> new Loop(new TreeSet<>(circle), namedThrough(graph, oldest.link()), oldest.declared()));
    }

    /** From who waits along the link and the shortest way back; every way back stays in the circle. */
    private static List<WaitNode> namedThrough(Graph<WaitNode, Link> graph, Link link) {
        var back = DijkstraShortestPath.findPathBetween(graph, link.to(), link.from())
                .getVertexList();
        return Stream.concat(Stream.of(link.from()), back.subList(0, back.size() - 1).stream())
                .toList();
    }

    private static List<WaitNode> lastFirst(Graph<WaitNode, Link> rows) {
        var order = new ArrayList<WaitNode>();
        new TopologicalOrderIterator<>(rows).forEachRemaining(order::add);
        Collections.reverse(order);
        return order;
    }

    private static int links(Map<WaitNode, Onwards> onwards, WaitNode node) {
        return Optional.ofNullable(onwards.get(node)).map(Onwards::links).orElse(0);
    }

    private static Chain chain(WaitNode start, Map<WaitNode, Onwards> onwards, Set<WaitNode> inCircles) {
        var nodes = new ArrayList<WaitNode>(List.of(start));
        for (var next = onwards.get(start); next != null; next = onwards.get(next.node())) {
            nodes.add(next.node());
        }
        return new Chain(nodes, inCircles.contains(nodes.get(nodes.size() - 1)));
    }

    private static Map<WaitNode, Integer> numbers(Set<WaitNode> nodes) {
        var numbers = new HashMap<WaitNode, Integer>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        return numbers;
    }

    private static int number(Map<WaitNode, Integer> numbers, WaitNode node) {
        return numbers.getOrDefault(node, 0);
    }

    /** The longest row from a node goes on with that one. */
    private record Onwards(WaitNode node, int links) {}

    private record Oldest(Link link, WhoWaits.Declared declared) {}
}
