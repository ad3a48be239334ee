package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.List;
import vn.congress.approval.application.EscalationProcess;
import vn.congress.approval.domain.task.TaskCode;

/** Remembers what the application told the processes of escalations, none of which is running. */
public final class RecordingEscalations implements EscalationProcess {

    private final List<String> told = new ArrayList<>();

    @Override
    public void begin(TaskCode task, long number, boolean urgent) {
        told.add("begin " + number + " of " + task + (urgent ? ", urgent" : ""));
    }

    @Override
    public boolean settle(TaskCode task, long number, String why) {
        told.add("settle " + number + " of " + task);
        return false;
    }

    /** Such as {@code begin 1 of NV-001}, oldest first. */
    public List<String> told() {
        return List.copyOf(told);
    }
}
