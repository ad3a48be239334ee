package vn.congress.approval.process.history;

import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an instance ended, in words: by which end of its model, or that it was stopped. */
@Component
class Endings {

    /** Instances that were stopped and did not come to an end of their model. */
    static final String STOPPED = "STOPPED";

    static final String STOPPED_LABEL = "Đã dừng, không chạy hết quy trình";

    /** The end event an instance {@code p} came to: where that lies in a sub-process, the engine keeps the sub-process. */
    static final String LAST =
            """
            coalesce((select max(e.ACT_ID_) from ACT_HI_ACTINST e
                join ACT_HI_ACTINST s on s.ID_ = e.PARENT_ACT_INST_ID_ and s.ACT_ID_ = p.END_ACT_ID_
                where e.PROC_INST_ID_ = p.ID_ and e.ACT_TYPE_ like '%EndEvent'), p.END_ACT_ID_) as last_element""";

    private static final String DONE = "Đã kết thúc";

    private final DeployedModels models;

    Endings(DeployedModels models) {
        this.models = models;
    }

    String outcome(String definition, @Nullable String lastElement, @Nullable String state) {
        if (!HistoricProcessInstance.STATE_COMPLETED.equals(state)) {
            return STOPPED_LABEL;
        }
        return Optional.ofNullable(lastElement)
                .map(element -> models.name(definition, element))
                .filter(name -> !name.isEmpty())
                .orElse(DONE);
    }
}
