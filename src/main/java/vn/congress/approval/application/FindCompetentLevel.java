package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.CongressTasks;

/** Finds the level that decides: the higher of the plan's column, what the authority table says, and what was
 * reported up before. */
@Service
public class FindCompetentLevel {

    private final StepRecords records;
    private final CongressTasks tasks;
    private final AuthorityTable table;
    private final Mandates mandates;

    FindCompetentLevel(StepRecords records, CongressTasks tasks, AuthorityTable table, Mandates mandates) {
        this.mandates = mandates;
        this.records = records;
        this.tasks = tasks;
        this.table = table;
    }

    @Transactional
    public Level find(Step step) {
        var task = tasks.find(step.task()).orElseThrow();
        var finding = table.find(task);
        var competent =
                finding.level().higherOf(task.assignment().plannedLevel()).higherOf(task.decidingLevel());
        var level = mandates.within(step, competent);
        if (level != task.decidingLevel()) {
            tasks.settleLevel(step.task(), level);
        }
        records.add(step, level.name(), finding.trail());
        return level;
    }
}
