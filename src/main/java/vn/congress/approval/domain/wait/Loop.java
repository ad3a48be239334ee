package vn.congress.approval.domain.wait;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A circle of waits: everything in it waits, in the end, on itself.
 *
 * @param members all that cannot go on before the others do
 * @param named one shortest way round through the oldest wait, its task first: {@code [NV-001, NV-002]} means NV-001
 *     waits on NV-002 and NV-002 on NV-001
 * @param oldest the wait that stands longest
 */
public record Loop(SortedSet<WaitNode> members, List<WaitNode> named, WhoWaits.Declared oldest) {

    public Loop {
        members = new TreeSet<>(members);
        named = List.copyOf(named);
        if (named.isEmpty() || !members.containsAll(named)) {
            throw new IllegalArgumentException("A loop is named by some of its members");
        }
    }

    /** The task whose wait is the oldest. */
    public TaskCode oldestTask() {
        return named.get(0).task().orElseThrow();
    }

    public String inWords(int most) {
        return inWords(named, most);
    }

    /** "NV-001 → NV-002 → NV-001"; a long one says how many it leaves out. */
    public static String inWords(List<WaitNode> named, int most) {
        var shown = named.stream().limit(most).map(WaitNode::code).collect(Collectors.joining(" → "));
        var left = named.size() - most;
        return shown + (left > 0 ? " → … (còn %d bên nữa)".formatted(left) : "") + " → "
                + named.get(0).code();
    }
}
