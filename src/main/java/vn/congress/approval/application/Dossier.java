package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.DossierChecklist;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.Timing;

/** Everything a person needs beside a form: the task, its papers and what has happened so far. */
public record Dossier(
        Step step,
        Task task,
        Optional<Report> report,
        List<Piece> pieces,
        List<Paper> documents,
        Optional<Asked> asked,
        Optional<UrgencyAsked> urgencyAsked,
        Optional<LetterDraft> letterDraft,
        List<Round> rounds,
        List<Entry> journal,
        Optional<IssuedConclusion> conclusion,
        Optional<Origin> origin,
        List<ShowEscalations.Shown> escalations,
        List<Waiting> waits,
        List<Waiting> waitedOnBy,
        Optional<DeadlineAsked> deadlineAsked,
        Optional<Authority> authority) {

    /**
     * The step at hand.
     *
     * @param writesFor the member whose words a secretary writes down here
     * @param mine whether it lies on a desk of who looks at it
     */
    public record Step(
            String id,
            String key,
            String name,
            Optional<Instant> due,
            Timing timing,
            String timingLabel,
            boolean returned,
            Optional<String> returnReason,
            Optional<String> writesFor,
            boolean mine) {}

    /** What the task is and where it stands. */
    public record Task(
            String code,
            String title,
            String workGroup,
            Choice phase,
            Choice priority,
            Body lead,
            List<Body> coordinators,
            String accountableHead,
            Optional<String> focalPoint,
            LocalDate due,
            LocalDate originalDue,
            String deliverable,
            Choice plannedLevel,
            Choice decidingLevel,
            String basis,
            List<Prerequisite> prerequisites,
            boolean trackOnly,
            String note,
            Choice state) {}

    /** An agency. */
    public record Body(String code, String name) {
        static Body of(Agency agency) {
            return new Body(agency.code().value(), agency.name());
        }
    }

    /** Another task in short: one that must be concluded first, or one that a conclusion opened. */
    public record Prerequisite(String code, String title, Choice state) {
        static Prerequisite of(TaskCard card) {
            return new Prerequisite(card.code().value(), card.title(), Choice.of(card.state()));
        }
    }

    /**
     * The report as it reads now; a text that no step has handed in is empty.
     *
     * @param changes what the last draft says it changed after a return
     */
    public record Report(
            String summary,
            String content,
            String proposal,
            String explanation,
            String changes,
            Instant at,
            String by) {}

    /** A piece the dossier must have before it goes to those who decide. */
    public record Piece(Choice kind, boolean missing, boolean asPaper) {
        static Piece of(DossierChecklist.Piece piece) {
            return new Piece(Choice.of(piece.kind()), piece.isMissing(), piece.asPaper());
        }
    }

    /**
     * What the deciding body is asked.
     *
     * @param changes the points that changed since they were asked before; when there are any, only these are asked
     */
    public record Asked(String question, Instant at, String by, List<Change> changes) {}

    /**
     * A claim of urgency that waits for a declaration.
     *
     * @param until the day asked for
     * @param guaranteedUntil the day without urgency
     */
    public record UrgencyAsked(String by, String reason, Optional<LocalDate> until, LocalDate guaranteedUntil) {}

    /** An urging letter as the office proposes it, where one is to be issued. */
    public record LetterDraft(String content) {}

    /** A point that changed between two rounds. */
    public record Change(String point, String change, String why) {}

    /** A version of a paper. */
    public record Paper(
            long id,
            Choice kind,
            String fileName,
            int number,
            String mediaType,
            long size,
            String sha256,
            String uploadedBy,
            Instant uploadedAt,
            boolean handedIn) {

        public static Paper of(DocumentVersion version) {
            return new Paper(
                    version.id(),
                    Choice.of(version.kind()),
                    version.fileName(),
                    version.number(),
                    version.mediaType(),
                    version.size(),
                    version.sha256(),
                    version.uploadedBy(),
                    version.uploadedAt(),
                    version.handedIn());
        }
    }

    /**
     * A round of asking, with what may be seen of its answers.
     *
     * @param standing how it stands; kept from those who are being asked
     * @param answers the first of them, long ones cut
     * @param silent the first of those without an answer
     */
    public record Round(
            long id,
            int number,
            Choice kind,
            Instant openedAt,
            Instant guaranteedUntil,
            Instant closesAt,
            Optional<Instant> closedAt,
            String rules,
            Optional<Urgent> urgency,
            Optional<Standing> standing,
            List<Answered> answers,
            int answerCount,
            List<Silent> silent,
            int silentCount,
            String silentMeaning) {}

    /** Who declared a round urgent, and why. */
    public record Urgent(String approver, String reason) {}

    /** The count of a round. */
    public record Standing(
            int asked,
            int answered,
            int quorum,
            int agreed,
            int agreedWithComments,
            int disagreed,
            int inFavour,
            int majority,
            int late,
            String verdict,
            String verdictLabel,
            Optional<Cast> casting) {}

    /** What the chair decided in a tie. */
    public record Cast(boolean inFavour, String reason, String chair) {}

    /**
     * An answer.
     *
     * @param whole false when the content was cut
     * @param studied working time spent with the dossier, in words
     */
    public record Answered(
            String respondent,
            String respondentName,
            int version,
            Choice answer,
            String content,
            boolean whole,
            String account,
            Optional<String> onBehalfOf,
            Instant at,
            boolean late,
            String studied) {}

    /** A respondent without an answer. */
    public record Silent(String respondent, String respondentName) {}

    /** A step done. */
    public record Entry(
            Instant at,
            String account,
            String step,
            String stepName,
            String outcome,
            String outcomeLabel,
            String reason) {}

    /**
     * What was issued.
     *
     * @param signedFor on whose behalf: {@code T/M BỘ CHÍNH TRỊ}
     * @param signedBy the post that signs
     * @param content the effective text
     * @param opened the tasks its orders have become
     */
    public record IssuedConclusion(
            String numberAndSymbol,
            String term,
            Choice type,
            Choice level,
            String signedFor,
            String signedBy,
            String content,
            Instant issuedAt,
            List<Prerequisite> opened) {}

    /**
     * Who may decide, and what that rests on.
     *
     * @param budgetMillions declared, in digits; empty when it was not
     * @param people likewise
     * @param agencies likewise
     * @param exceeds a sentence when the figures go beyond the head of the agency; empty otherwise
     * @param findings the trail, newest first
     */
    public record Authority(
            String budgetMillions, String people, String agencies, String exceeds, List<AuthorityFinding> findings) {}

    /**
     * Once the level was looked up, settled or made use of.
     *
     * @param inputs what the table was asked, in words
     * @param outcome the choice made, when somebody made one
     */
    public record AuthorityFinding(
            Instant at,
            String by,
            String step,
            String stepName,
            Choice why,
            int tableVersion,
            String rule,
            String ruleText,
            String inputs,
            Choice found,
            Choice planned,
            Choice before,
            Choice after,
            String outcome,
            String outcomeLabel) {}

    /** The conclusion that opened this task, and the task it was issued on. */
    public record Origin(String code, Choice type, String numberAndSymbol, Instant issuedAt) {}

    /**
     * A wait of the task, or on it.
     *
     * @param code the task or agency waited on, or the task that waits; empty for an event
     * @param text on one line: what it waits on, or who waits
     * @param waited working time since it began, in words
     * @param deadlineStandsStill whether the due date is moved on when it ends
     */
    public record Waiting(
            long id,
            String code,
            String text,
            String reason,
            Instant since,
            LocalDate until,
            String waited,
            Choice state,
            boolean deadlineStandsStill,
            boolean inLoop) {}

    /**
     * Another due date that is asked for.
     *
     * @param moved how often the date was changed already
     * @param decides the level the request lies before
     * @param effects what it would bring about, as things are now
     */
    public record DeadlineAsked(
            String by,
            Instant at,
            String reason,
            LocalDate due,
            LocalDate newDue,
            int moved,
            Choice decides,
            List<RequestDeadlineChange.Line> effects) {}
}
