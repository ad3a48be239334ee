package vn.congress.approval.domain.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.journal.StepDone;

/**
 * How far a dossier has properly come. What gave it back starts the order anew: a signature or an appraisal holds for the
 * version it was given on, and for no other.
 *
 * @param done everything that happened to the task, oldest first
 * @param coordinated whether other agencies have to be asked and their opinions consolidated
 * @param decidingLevel tells which step is missing when nothing was decided
 */
public record Procedure(List<StepDone> done, boolean coordinated, Level decidingLevel) {

    public static final String DRAFT_REPORT = "UserTask_DraftReport";
    public static final String CONSOLIDATE_OPINIONS = "UserTask_ConsolidateOpinions";
    public static final String SIGN_OFF = "UserTask_SignOff";
    public static final String APPRAISE = "UserTask_Appraise";
    public static final String DECIDE = "UserTask_Decide";
    public static final String CIRCULATE_DOSSIER = "UserTask_CirculateDossier";
    public static final String RECORD_CONCLUSION = "UserTask_RecordConclusion";
    public static final String REVISE_AFTER_COMMENTS = "UserTask_ReviseAfterComments";
    public static final String ISSUE_CONCLUSION = "UserTask_IssueConclusion";

    private static final Set<String> IN_ORDER = Set.of(SIGN_OFF, APPRAISE, DECIDE, CIRCULATE_DOSSIER, ISSUE_CONCLUSION);
    private static final Set<String> DECISIONS = Set.of(DECIDE, RECORD_CONCLUSION);

    /** Steps that write the report; what they explain is part of it too. */
    private static final Set<String> DRAFTING =
            Set.of(DRAFT_REPORT, CONSOLIDATE_OPINIONS, REVISE_AFTER_COMMENTS, "UserTask_ExplainChanges");

    /** Steps that may give a dossier back to its drafters; a conclusion may. */
    private static final Set<String> RETURNING = Set.of(SIGN_OFF, APPRAISE, DECIDE, RECORD_CONCLUSION);

    public Procedure {
        done = List.copyOf(done);
    }

    /** Ids of the steps that must be done before this one and are not, in their order; empty for any other step. */
    public List<String> missingBefore(String step) {
        if (!IN_ORDER.contains(step)) {
            return List.of();
        }
        var walk = new Walk(done.subList(afterLastReturn(), done.size()));
        walk.needs(DRAFT_REPORT, it -> it.step().equals(DRAFT_REPORT));
        if (coordinated) {
            walk.needs(CONSOLIDATE_OPINIONS, it -> it.step().equals(CONSOLIDATE_OPINIONS));
        } else {
            walk.reach(it -> it.step().equals(CONSOLIDATE_OPINIONS));
        }
        if (step.equals(SIGN_OFF)) {
            return walk.missing;
        }
        walk.needs(SIGN_OFF, it -> it.step().equals(SIGN_OFF) && it.outcome().equals("SIGNED"));
        if (step.equals(APPRAISE)) {
            return walk.missing;
        }
        walk.needs(APPRAISE, it -> it.step().equals(APPRAISE) && it.outcome().startsWith("PASSED"));
        if (step.equals(ISSUE_CONCLUSION)) {
            addDecision(walk);
        }
        return walk.missing;
    }

    /** The last word counts: what was approved and then put to another round is not approved. */
    private void addDecision(Walk walk) {
        var decision = walk.reach(it -> DECISIONS.contains(it.step()));
        if (decision < 0 || !walk.version.get(decision).outcome().startsWith("APPROVED")) {
            walk.missing.add(decidingLevel == Level.POLITBURO ? RECORD_CONCLUSION : DECIDE);
        } else if (walk.version.get(decision).outcome().equals("APPROVED_WITH_CHANGES")) {
            walk.needs(REVISE_AFTER_COMMENTS, it -> it.step().equals(REVISE_AFTER_COMMENTS));
        }
    }

    /**
     * Whether the actor wrote any of the report: in person, through who stood in, or standing in for who wrote it.
     * Earlier versions count: a draft that came back is written on, not written anew.
     */
    public boolean wasDraftedBy(Actor actor) {
        return done.stream()
                .anyMatch(it -> DRAFTING.contains(it.step()) && actor.sharesEyesWith(it.account(), it.onBehalfOf()));
    }

    /** Whether the actor put a signature under any version, in person or by standing in. */
    public boolean wasSignedBy(Actor actor) {
        return done.stream()
                .anyMatch(it -> it.step().equals(SIGN_OFF)
                        && it.outcome().equals("SIGNED")
                        && actor.sharesEyesWith(it.account(), it.onBehalfOf()));
    }

    /** Whether the next draft answers a return: the dossier was given back, and not drafted since. */
    public boolean hasComeBack() {
        var after = afterLastReturn();
        return after > 0
                && done.subList(after, done.size()).stream()
                        .noneMatch(it -> it.step().equals(DRAFT_REPORT));
    }

    private int afterLastReturn() {
        return 1
                + lastIndex(
                        done,
                        it -> RETURNING.contains(it.step()) && it.outcome().equals("RETURNED"));
    }

    private static int lastIndex(List<StepDone> steps, Predicate<StepDone> wanted) {
        for (var index = steps.size() - 1; index >= 0; index--) {
            if (wanted.test(steps.get(index))) {
                return index;
            }
        }
        return -1;
    }

    /** Goes through a version from step to step; each counts only after the one before it. */
    private static final class Walk {

        private final List<StepDone> version;
        private final List<String> missing = new ArrayList<>();
        private int reached = -1;

        private Walk(List<StepDone> version) {
            this.version = version;
        }

        private void needs(String step, Predicate<StepDone> wanted) {
            if (reach(wanted) < 0) {
                missing.add(step);
            }
        }

        /** Where the last of the wanted is, after what was reached so far; negative when it is not. */
        private int reach(Predicate<StepDone> wanted) {
            var found = lastIndex(version, wanted);
            if (found <= reached) {
                return -1;
            }
            reached = found;
            return found;
        }
    }
}
