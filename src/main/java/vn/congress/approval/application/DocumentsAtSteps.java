package vn.congress.approval.application;

import static vn.congress.approval.domain.template.TemplateType.APPRAISAL_REPORT;
import static vn.congress.approval.domain.template.TemplateType.ASSIGNMENT_ANNEX;
import static vn.congress.approval.domain.template.TemplateType.CONCLUSION_NOTICE;
import static vn.congress.approval.domain.template.TemplateType.OPINION_SLIP;
import static vn.congress.approval.domain.template.TemplateType.REPORT;
import static vn.congress.approval.domain.template.TemplateType.SUBMISSION_LETTER;
import static vn.congress.approval.domain.template.TemplateType.URGING_LETTER;

import java.util.List;
import java.util.Map;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.template.TemplateType;

/** Which documents are made at which step, by who has it on their desk. */
final class DocumentsAtSteps {

    private static final Map<String, List<TemplateType>> OFFERED = Map.ofEntries(
            Map.entry("UserTask_DraftReport", List.of(SUBMISSION_LETTER, REPORT, OPINION_SLIP)),
            Map.entry("UserTask_ConsolidateOpinions", List.of(SUBMISSION_LETTER, REPORT)),
            Map.entry("UserTask_ReviseAfterComments", List.of(SUBMISSION_LETTER, REPORT)),
            Map.entry("UserTask_ExplainChanges", List.of(SUBMISSION_LETTER, REPORT)),
            Map.entry("UserTask_SignOff", List.of(SUBMISSION_LETTER, REPORT)),
            Map.entry("UserTask_Appraise", List.of(APPRAISAL_REPORT)),
            Map.entry("UserTask_Decide", List.of(CONCLUSION_NOTICE, ASSIGNMENT_ANNEX)),
            Map.entry("UserTask_CirculateDossier", List.of(SUBMISSION_LETTER, OPINION_SLIP)),
            Map.entry("UserTask_ConsolidateComments", List.of(REPORT)),
            Map.entry("UserTask_RecordConclusion", List.of(CONCLUSION_NOTICE)),
            Map.entry("UserTask_IssueConclusion", List.of(CONCLUSION_NOTICE, ASSIGNMENT_ANNEX)),
            Map.entry("UserTask_IssueUrgingLetter", List.of(URGING_LETTER)));

    private DocumentsAtSteps() {}

    /** None for a task that is only tracked: it has no papers. */
    static List<TemplateType> at(OpenStep step, CongressTask task) {
        return task.assignment().trackOnly() ? List.of() : OFFERED.getOrDefault(step.key(), List.of());
    }
}
