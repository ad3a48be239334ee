package vn.congress.approval.process.congresstask;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.CongressTask;

/** The table {@code competent-level}, in the version now in force. */
@Component
final class CompetentLevelTable implements AuthorityTable {

    static final String DECISION = "competent-level";

    private final DecisionService decisions;
    private final RepositoryService repository;

    CompetentLevelTable(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    @Override
    public Finding find(CongressTask task) {
        var inForce = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION)
                .latestVersion()
                .singleResult();
        var assignment = task.assignment();
        var level = Level.valueOf(decisions
                .evaluateDecisionTableById(inForce.getId())
                .variables(Variables.putValue("priority", assignment.priority().name())
                        .putValue("workGroup", assignment.workGroup())
                        .putValue("phase", assignment.phase().name()))
                .evaluate()
                .getSingleResult()
                .getSingleEntry());
        return new Finding(
                level,
                "Bảng thẩm quyền phiên bản %d: %s, %s, %s → %s"
                        .formatted(
                                inForce.getVersion(),
                                assignment.priority().label(),
                                assignment.workGroup(),
                                assignment.phase().label(),
                                level.label()));
    }
}
