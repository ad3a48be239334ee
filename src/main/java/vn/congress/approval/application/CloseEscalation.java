package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;

/** Closes an escalation whose matter has settled itself. */
@Service
public class CloseEscalation {

    static final String STEP = "ServiceTask_CloseEscalation";

    private final Escalations escalations;
    private final StepRecords records;

    CloseEscalation(Escalations escalations, StepRecords records) {
        this.escalations = escalations;
        this.records = records;
    }

    /** @param why in Vietnamese, for the journal */
    @Transactional
    public void byItself(Step step, long number, String why) {
        var escalation = escalations.find(number).orElseThrow();
        escalations.save(escalation.closedByItself());
        records.add(
                step, Escalation.State.CLOSED_BY_ITSELF.name(), "Báo cáo vượt cấp số %d. %s".formatted(number, why));
    }
}
