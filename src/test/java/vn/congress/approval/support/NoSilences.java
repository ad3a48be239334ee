package vn.congress.approval.support;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.urging.Silences;

/** Nobody is asked for an update. */
public final class NoSilences implements Silences {

    @Override
    public List<UnderWay> underWay(long position, int limit) {
        return List.of();
    }

    @Override
    public void ask(Collection<Request> requests) {}

    @Override
    public void escalated(Collection<TaskCode> tasks, Instant at) {}

    @Override
    public void answered(Collection<TaskCode> tasks, Instant at) {}

    @Override
    public List<TaskCode> noLongerUnderWay() {
        return List.of();
    }

    @Override
    public List<Stalled> stalled(int offset, int limit) {
        return List.of();
    }

    @Override
    public int countStalled() {
        return 0;
    }
}
