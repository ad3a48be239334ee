package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.congress.approval.application.UrgingLetters;
import vn.congress.approval.domain.task.TaskCode;

/** Remembers which letters were wanted and which tasks need none any more. */
public final class RecordingUrgingLetters implements UrgingLetters {

    private final List<String> told = new ArrayList<>();

    @Override
    public void draft(Collection<Wanted> wanted) {
        wanted.forEach(letter -> told.add("draft " + letter.task()));
    }

    @Override
    public void taskEnded(TaskCode task) {
        told.add("ended " + task);
    }

    /** Such as {@code draft NV-001}, oldest first. */
    public List<String> told() {
        return List.copyOf(told);
    }
}
