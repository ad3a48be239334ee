package vn.congress.approval.domain.wait;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Who waits on whom at one moment.
 *
 * @param leads who leads each task that waits
 */
public record WhoWaits(List<Link> links, Map<TaskCode, AgencyCode> leads) {

    public WhoWaits {
        links = List.copyOf(links);
        leads = Map.copyOf(leads);
    }

    /**
     * One waits on the other.
     *
     * @param declared the wait that says so; none when it follows from who leads what, or from a prerequisite
     */
    public record Link(WaitNode from, WaitNode to, Optional<Declared> declared) {}

    /** The wait behind a link. */
    public record Declared(long id, Instant since) implements Comparable<Declared> {

        @Override
        public int compareTo(Declared other) {
            return Comparator.comparing(Declared::since)
                    .thenComparing(Declared::id)
                    .compare(this, other);
        }
    }

    /** An open wait as far as the graph needs it. */
    public record Open(long id, TaskCode task, AgencyCode lead, WaitedOn on, Instant since) {}

    /** A task that is held back until its prerequisite is concluded. */
    public record HeldBack(TaskCode task, AgencyCode lead, TaskCode prerequisite) {}

    /**
     * A task waits on what its waits name and on its prerequisites; an agency that is waited on waits in turn with every
     * task it leads that waits.
     */
    public static WhoWaits from(Collection<Open> waits, Collection<HeldBack> heldBack) {
        var links = new ArrayList<Link>();
        var leads = new TreeMap<TaskCode, AgencyCode>();
        var waitedOn = new TreeSet<AgencyCode>();
        var waiting = new LinkedHashSet<TaskCode>();
        for (var wait : waits) {
            leads.put(wait.task(), wait.lead());
            waiting.add(wait.task());
            wait.on().onAgency().ifPresent(waitedOn::add);
            wait.on()
                    .onTask()
                    .map(WaitNode::of)
                    .or(() -> wait.on().onAgency().map(WaitNode::of))
                    .ifPresent(node -> links.add(new Link(
                            WaitNode.of(wait.task()), node, Optional.of(new Declared(wait.id(), wait.since())))));
        }
        for (var held : heldBack) {
            leads.put(held.task(), held.lead());
            links.add(new Link(WaitNode.of(held.task()), WaitNode.of(held.prerequisite()), Optional.empty()));
        }
        for (var task : waiting) {
            Optional.ofNullable(leads.get(task))
                    .filter(waitedOn::contains)
                    .ifPresent(lead -> links.add(new Link(WaitNode.of(lead), WaitNode.of(task), Optional.empty())));
        }
        return new WhoWaits(links, leads);
    }

    /** The agencies that have a part in it: those named and those that lead the tasks named. */
    public SortedSet<AgencyCode> parties(Collection<WaitNode> nodes) {
        var parties = new TreeSet<AgencyCode>();
        for (var node : nodes) {
            node.agency().ifPresent(parties::add);
            node.task().flatMap(task -> Optional.ofNullable(leads.get(task))).ifPresent(parties::add);
        }
        return parties;
    }
}
