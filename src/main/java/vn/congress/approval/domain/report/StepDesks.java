package vn.congress.approval.domain.report;

import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.situation.Situation;

/**
 * On whose desk a step of a task lies: the engine forgets that when the step is done, and the models say it. Steps that
 * lie before several, or wander, are not known here.
 */
public final class StepDesks {

    private StepDesks() {}

    public static Optional<Desk> of(String step, TaskStanding task) {
        return switch (step) {
            case "UserTask_AcceptTask",
                    "UserTask_ReportCompletion",
                    "UserTask_DraftReport",
                    "UserTask_ConsolidateOpinions",
                    "UserTask_ReviseAfterComments",
                    "UserTask_ExplainChanges" -> Optional.of(Desk.leadOf(task.lead()));
            case "UserTask_SignOff", "UserTask_HandleSituation" -> Optional.of(Desk.headOf(task.lead()));
            case "UserTask_Appraise" -> Optional.of(Desk.APPRAISAL);
            case "UserTask_Decide" -> Optional.of(Desk.of(task.level(), task.lead()));
            case "UserTask_DecideSituation" -> Optional.of(Situation.deskOf(task.level(), task.lead()));
            case "UserTask_IssueConclusion" -> Optional.of(Desk.RECORDS);
            case "UserTask_CirculateDossier", "UserTask_ConsolidateComments", "UserTask_IssueUrgingLetter" ->
                Optional.of(Desk.REGISTRY);
            case "UserTask_SettleTie" -> Optional.of(Desk.CHAIR);
            case "UserTask_RecordConclusion" -> Optional.of(Desk.STANDING_SECRETARY);
            default -> Optional.empty();
        };
    }
}
