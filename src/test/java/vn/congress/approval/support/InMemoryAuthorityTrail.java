package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.task.TaskCode;

/** The authority trail in memory. */
public final class InMemoryAuthorityTrail implements AuthorityTrail {

    private final List<TrailEntry> entries = new ArrayList<>();

    @Override
    public void add(TrailEntry entry) {
        entries.add(entry);
    }

    @Override
    public Optional<TrailEntry> last(TaskCode task) {
        return recent(task, 1).stream().findFirst();
    }

    @Override
    public List<TrailEntry> recent(TaskCode task, int most) {
        var recent = new ArrayList<TrailEntry>();
        for (var i = entries.size() - 1; i >= 0 && recent.size() < most; i--) {
            if (entries.get(i).task().equals(task)) {
                recent.add(entries.get(i));
            }
        }
        return recent;
    }

    @Override
    public Map<TaskCode, TrailEntry> lastOfOpenTasks() {
        var last = new HashMap<TaskCode, TrailEntry>();
        entries.forEach(entry -> last.put(entry.task(), entry));
        return last;
    }

    @Override
    public Optional<Level> reportedUp(TaskCode task) {
        return Optional.ofNullable(reportedUpOfOpenTasks().get(task));
    }

    @Override
    public Map<TaskCode, Level> reportedUpOfOpenTasks() {
        var highest = new HashMap<TaskCode, Level>();
        entries.stream()
                .filter(entry -> entry.why() == TrailEntry.Why.REFERRED_UP)
                .forEach(entry -> highest.merge(entry.task(), entry.after(), Level::higherOf));
        return highest;
    }
}
