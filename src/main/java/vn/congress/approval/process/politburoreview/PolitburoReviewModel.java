package vn.congress.approval.process.politburoreview;

/** What the code and {@code politburo-review.bpmn} agree on. */
final class PolitburoReviewModel {

    static final String KEY = "politburo-review";

    private PolitburoReviewModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String REVIEW_ASKED = "StartEvent_ReviewAsked";
        static final String CIRCULATE_DOSSIER = "UserTask_CirculateDossier";
        static final String MEMBER_OPINIONS = "CallActivity_MemberOpinions";
        static final String CONSOLIDATE_COMMENTS = "UserTask_ConsolidateComments";
        static final String SETTLE_TIE = "UserTask_SettleTie";
        static final String RECORD_CONCLUSION = "UserTask_RecordConclusion";
        static final String EXPLAIN_CHANGES = "UserTask_ExplainChanges";
        static final String CONCLUDED = "EndEvent_Concluded";

        private Element() {}
    }
}
