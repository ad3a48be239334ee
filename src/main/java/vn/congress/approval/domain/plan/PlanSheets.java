package vn.congress.approval.domain.plan;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import vn.congress.approval.domain.task.Assignment;

/** Plan files as people keep them: one sheet, one assignment a row. */
public interface PlanSheets {

    /**
     * Every row that is not blank, in order; never none.
     *
     * @throws vn.congress.approval.domain.Refused when it is not a plan file, or a dangerous one
     * @throws vn.congress.approval.domain.TooLarge when it is larger than any plan
     */
    List<PlanRow> read(InputStream content);

    /** Writes a file that {@link #read} reads back as the same assignments. */
    void write(List<Assignment> assignments, PlanCells cells, OutputStream out);
}
