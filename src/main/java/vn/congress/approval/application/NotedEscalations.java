package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import vn.congress.approval.domain.escalation.Matter;

/** Placeholder of the foundation commit; RaiseEscalation takes its place. */
@Service
class NotedEscalations implements Escalating {

    private final StepRecords records;

    NotedEscalations(StepRecords records) {
        this.records = records;
    }

    @Override
    public long raise(Matter matter) {
        records.add(
                new Step(matter.task(), "ServiceTask_RaiseEscalation", matter.by()),
                matter.cause().name(),
                matter.reason());
        return 0;
    }
}
