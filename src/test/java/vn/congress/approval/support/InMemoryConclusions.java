package vn.congress.approval.support;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.task.TaskCode;

/** Issued conclusions in memory. */
public final class InMemoryConclusions implements Conclusions {

    private final Map<TaskCode, Conclusion> issued = new LinkedHashMap<>();

    @Override
    public Conclusion issue(
            TaskCode task, ConclusionType type, Level level, String content, String issuedBy, Instant issuedAt) {
        var number = 1
                + (int) issued.values().stream()
                        .filter(conclusion -> conclusion.type() == type)
                        .count();
        var conclusion = new Conclusion(task, type, number, level, content, issuedBy, issuedAt);
        if (issued.putIfAbsent(task, conclusion) != null) {
            throw new IllegalStateException(task + " is concluded already");
        }
        return conclusion;
    }

    @Override
    public Optional<Conclusion> on(TaskCode task) {
        return Optional.ofNullable(issued.get(task));
    }
}
