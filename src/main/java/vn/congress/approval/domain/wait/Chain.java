package vn.congress.approval.domain.wait;

import java.util.List;

/**
 * A row of waits from somebody nobody waits on: each waits on the next.
 *
 * @param endsInLoop whether the last of them waits on itself, so that the row never ends
 */
public record Chain(List<WaitNode> nodes, boolean endsInLoop) {

    public Chain {
        nodes = List.copyOf(nodes);
    }

    public int links() {
        return nodes.size() - 1;
    }
}
