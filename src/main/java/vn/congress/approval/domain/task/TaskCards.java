package vn.congress.approval.domain.task;

import java.util.Collection;
import java.util.List;

/** Tasks in short; a whole page of them costs one question to the database. */
public interface TaskCards {

    /** Those that are in the register, in no particular order. */
    List<TaskCard> of(Collection<TaskCode> codes);
}
