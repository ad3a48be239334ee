package vn.congress.approval.application.submission;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which record each form hands in, by the id of the step or start event it belongs to. */
public final class Forms {

    private static final Map<String, Class<? extends Submission>> RECORDS = Map.ofEntries(
            Map.entry("StartEvent_TaskProposed", ProposeTaskSubmission.class),
            Map.entry("StartEvent_PlanHandedIn", HandInPlanSubmission.class),
            Map.entry("UserTask_AcceptTask", AcceptTaskSubmission.class),
            Map.entry("UserTask_DraftReport", DraftReportSubmission.class),
            Map.entry("UserTask_ReportCompletion", ReportCompletionSubmission.class),
            Map.entry("UserTask_GiveOpinion", GiveOpinionSubmission.class),
            Map.entry("UserTask_ConsolidateOpinions", ConsolidateOpinionsSubmission.class),
            Map.entry("UserTask_SignOff", SignOffSubmission.class),
            Map.entry("UserTask_Appraise", AppraiseSubmission.class),
            Map.entry("UserTask_Decide", DecideSubmission.class),
            Map.entry("UserTask_ApproveUrgency", ApproveUrgencySubmission.class),
            Map.entry("UserTask_DecideDeadlineChange", DecideDeadlineChangeSubmission.class),
            Map.entry("UserTask_SettleTie", SettleTieSubmission.class),
            Map.entry("UserTask_ExplainChanges", ExplainChangesSubmission.class),
            Map.entry("UserTask_CirculateDossier", CirculateDossierSubmission.class),
            Map.entry("UserTask_ConsolidateComments", ConsolidateCommentsSubmission.class),
            Map.entry("UserTask_RecordConclusion", RecordConclusionSubmission.class),
            Map.entry("UserTask_ReviseAfterComments", ReviseAfterCommentsSubmission.class),
            Map.entry("UserTask_IssueConclusion", IssueConclusionSubmission.class),
            Map.entry("UserTask_AnswerEscalation", AnswerEscalationSubmission.class),
            Map.entry("UserTask_SupplyMore", SupplyMoreSubmission.class),
            Map.entry("UserTask_ReviewRefusedPlan", ReviewRefusedPlanSubmission.class),
            Map.entry("StartEvent_SituationReported", ReportSituationSubmission.class),
            Map.entry("UserTask_DecideSituation", DecideSituationSubmission.class),
            Map.entry("UserTask_HandleSituation", HandleSituationSubmission.class),
            Map.entry("UserTask_IssueUrgingLetter", IssueUrgingLetterSubmission.class),
            Map.entry("UserTask_ApproveDailyReport", ApproveDailyReportSubmission.class),
            Map.entry("UserTask_AcknowledgeDailyReport", AcknowledgeDailyReportSubmission.class));

    private Forms() {}

    public static Optional<Class<? extends Submission>> recordOf(String key) {
        return Optional.ofNullable(RECORDS.get(key));
    }

    public static Set<String> keys() {
        return RECORDS.keySet();
    }
}
