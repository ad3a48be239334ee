package vn.congress.approval.process.congresstask;

import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.COMPETENT_LEVEL;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.DECIDING_DESK;
import static vn.congress.approval.process.congresstask.CongressTaskModel.Variable.LEAD;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.FindCompetentLevel;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.process.engine.Steps;

@Component
final class FindCompetentLevelDelegate implements JavaDelegate {

    private final FindCompetentLevel findCompetentLevel;

    FindCompetentLevelDelegate(FindCompetentLevel findCompetentLevel) {
        this.findCompetentLevel = findCompetentLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var lead = new AgencyCode(LEAD.from(execution).toUpperCase(Locale.ROOT));

        var level = findCompetentLevel.find(Steps.of(execution));

        COMPETENT_LEVEL.set(execution, level);
        DECIDING_DESK.set(execution, Desk.of(level, lead));
    }
}
