package vn.congress.approval.domain.escalation;

import java.util.List;
import vn.congress.approval.domain.task.TaskCode;

/** The mandates given; one that has ended stays on record. */
public interface GivenMandates {

    void add(Mandate mandate);

    /** Those not ended, latest first. */
    List<Mandate> of(TaskCode task);

    void end(TaskCode task);
}
