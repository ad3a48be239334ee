package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happened to a task, from its first step to the last, whether its processes still run or not.
 *
 * @param process the instance that was asked for
 * @param processes every instance about the task, the first that began first
 * @param steps the first that began first
 * @param stepsLeftOut whether there are earlier steps than those told
 */
public record Story(
        Process process,
        Dossier.Task task,
        List<Process> processes,
        List<Step> steps,
        boolean stepsLeftOut,
        Optional<Dossier.Report> report,
        List<Dossier.Piece> pieces,
        List<Dossier.Paper> documents,
        List<Dossier.Round> rounds,
        List<ShowEscalations.Shown> escalations,
        List<Dossier.Waiting> waits,
        List<Dossier.Waiting> waitedOnBy,
        List<DueChanged> dueChanges,
        Optional<DueAsked> dueAsked,
        Optional<Dossier.IssuedConclusion> conclusion,
        Optional<Dossier.Origin> origin,
        Optional<Dossier.Authority> authority,
        List<Dossier.Entry> journal) {

    /**
     * A process instance.
     *
     * @param outcome how it ended, in words; empty while it runs
     * @param took working time from its beginning to its end or now, in words
     */
    public record Process(
            String id,
            String definition,
            String model,
            String name,
            int version,
            Instant begun,
            Optional<Instant> ended,
            String outcome,
            String took,
            Optional<String> calledBy) {}

    /**
     * A step that somebody had to do.
     *
     * @param process the name of the process it belongs to
     * @param who the account that did it, and for whom; else who has taken it; empty when nobody has
     * @param desk where it lies, in words, while it is open
     * @param took working time since it came, in words
     * @param tookDays the same in working days, one decimal
     * @param allowedDays working days it was given, the day it came not counted; none without a due date
     * @param late working time after it was due, in words; empty when it was in time
     * @param turn the how-manieth time this step was to be done in this process, the first being 1
     * @param turns how many times there are
     */
    public record Step(
            String id,
            String instance,
            String process,
            String key,
            String name,
            String who,
            String desk,
            Instant begun,
            Optional<Instant> ended,
            Optional<Instant> due,
            String took,
            double tookDays,
            Optional<Integer> allowedDays,
            Choice state,
            String late,
            int turn,
            int turns,
            String outcome,
            String outcomeLabel,
            String reason) {}

    /** A due date that was changed. */
    public record DueChanged(
            LocalDate from, LocalDate to, String reason, String askedBy, String decidedBy, Choice level, Instant at) {}

    /** Another due date that is asked for and not decided on yet. */
    public record DueAsked(LocalDate from, LocalDate to, String reason, String askedBy, Instant at, Choice level) {}
}
