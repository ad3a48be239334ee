package vn.congress.approval.process.politburoreview;

import java.time.Instant;
import vn.congress.approval.process.engine.ProcessVariable;

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
        static final String RECORD_CONCLUSION = "UserTask_RecordConclusion";
        static final String CONCLUDED = "EndEvent_Concluded";

        private Element() {}
    }

    /** Process variables. */
    static final class Variable {
        /** The end of the last day for comments. */
        static final ProcessVariable<Instant> LATEST = ProcessVariable.of("latest", Instant::parse);

        private Variable() {}
    }
}
