package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.List;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.domain.task.TaskCode;

/** Remembers what the application told the processes of its tasks, in order. */
public final class RecordingProcess implements CongressProcess {

    private final List<String> told = new ArrayList<>();

    @Override
    public void begin(TaskCode code) {
        told.add("begin " + code);
    }

    @Override
    public void release(TaskCode code) {
        told.add("release " + code);
    }

    @Override
    public void takeBack(TaskCode code) {
        told.add("take back " + code);
    }

    @Override
    public void recall(TaskCode code, Recalled why) {
        told.add("recall " + code + " " + why);
    }

    @Override
    public void findLevelAnew(TaskCode code) {
        told.add("find level anew " + code);
    }

    /** Such as {@code begin NV-001}, oldest first. */
    public List<String> told() {
        return List.copyOf(told);
    }
}
