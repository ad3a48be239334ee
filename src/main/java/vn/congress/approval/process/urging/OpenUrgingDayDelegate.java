package vn.congress.approval.process.urging;

import static vn.congress.approval.process.urging.UrgingModel.Variable.BELL;
import static vn.congress.approval.process.urging.UrgingModel.Variable.FIRST_BELL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.OpenUrgingDay;
import vn.congress.approval.process.urging.UrgingModel.YesNo;

/** Takes the day's bell, unless somebody has. */
@Component
final class OpenUrgingDayDelegate implements JavaDelegate {

    private final OpenUrgingDay openUrgingDay;

    OpenUrgingDayDelegate(OpenUrgingDay openUrgingDay) {
        this.openUrgingDay = openUrgingDay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = openUrgingDay.open();

        FIRST_BELL.set(execution, YesNo.of(day.isPresent()));
        day.ifPresent(it -> BELL.set(execution, it));
    }
}
