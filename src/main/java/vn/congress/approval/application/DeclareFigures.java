package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.task.CongressTask;

/** A report declares its figures; where they go beyond the level that was to decide, a higher one is settled at once. */
@Service
class DeclareFigures {

    private final AuthorityRecords authority;
    private final AuthorityTable table;

    DeclareFigures(AuthorityRecords authority, AuthorityTable table) {
        this.authority = authority;
        this.table = table;
    }

    /**
     * What is declared takes the place of all that was declared before. A level never falls because of it.
     *
     * @throws Refused when the task is only tracked
     */
    void declare(Step step, CongressTask task, Figures figures) {
        if (figures.equals(task.figures())) {
            return;
        }
        if (task.assignment().trackOnly()) {
            throw new Refused("budgetMillions", "Nhiệm vụ chỉ theo dõi không khai báo số liệu.");
        }
        var declaring = authority.declare(step, task, figures);
        var finding = table.find(declaring);
        if (finding.level().compareTo(task.decidingLevel()) > 0) {
            authority.exceed(step, declaring, finding, false);
        } else {
            authority.settle(step, declaring, finding, task.decidingLevel(), Why.FIGURES);
        }
    }
}
