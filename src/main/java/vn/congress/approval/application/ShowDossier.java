package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.DueSoonWindow;
import vn.congress.approval.domain.task.Timing;

/** Shows the dossier of a step to who may see the step. */
@Service
public class ShowDossier {

    private static final String RETURNED = "RETURNED";

    /** Steps of the journal shown at once, and characters of a reason; more would not be read here. */
    private static final int ENTRIES = 100;

    private static final int EXCERPT = 2_000;

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final Agencies agencies;
    private final Documents documents;
    private final DossierPieces pieces;
    private final DossierParts parts;
    private final Opinions opinions;
    private final ShowRounds showRounds;
    private final ShowUrgency showUrgency;
    private final AskedDeadlines askedDeadlines;
    private final LetterDraft letterDraft;
    private final Secretaries secretaries;
    private final Journal journal;
    private final Conclusions conclusions;
    private final ShowEscalations showEscalations;
    private final DossierWaits dossierWaits;
    private final DueSoonWindow dueSoon;
    private final Clock clock;

    public ShowDossier(
            OpenSteps steps,
            CongressTasks tasks,
            Agencies agencies,
            Documents documents,
            DossierPieces pieces,
            DossierParts parts,
            Opinions opinions,
            ShowRounds showRounds,
            ShowUrgency showUrgency,
            AskedDeadlines askedDeadlines,
            LetterDraft letterDraft,
            Secretaries secretaries,
            Journal journal,
            Conclusions conclusions,
            ShowEscalations showEscalations,
            DossierWaits dossierWaits,
            DueSoonWindow dueSoon,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.agencies = agencies;
        this.documents = documents;
        this.pieces = pieces;
        this.parts = parts;
        this.opinions = opinions;
        this.showRounds = showRounds;
        this.showUrgency = showUrgency;
        this.askedDeadlines = askedDeadlines;
        this.letterDraft = letterDraft;
        this.secretaries = secretaries;
        this.journal = journal;
        this.conclusions = conclusions;
        this.showEscalations = showEscalations;
        this.dossierWaits = dossierWaits;
        this.dueSoon = dueSoon;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such open step, or none for the actor to see
     */
    @Transactional
    public Dossier at(String stepId, Actor actor) {
        var step = steps.visibleTo(stepId, actor).orElseThrow(Missing::step);
        var task = tasks.find(step.task()).orElseThrow(Missing::step);
        var bodies = agencies.all();
        var entries = journal.recent(step.task(), ENTRIES, EXCERPT);
        var waits = dossierWaits.around(step.task(), bodies);
        if (task.assignment().trackOnly()) {
            return new Dossier(
                    stepOf(step, entries, actor),
                    parts.taskOf(task, bodies),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    letterDraft.at(step, task),
                    List.of(),
                    parts.happened(entries.stream()),
                    Optional.empty(),
                    parts.originOf(task),
                    showEscalations.of(step.task()),
                    waits.own(),
                    waits.others(),
                    askedDeadlines.at(step),
                    Optional.empty());
        }
        noteReading(step);
        var written = journal.of(step.task(), ReportSoFar.STEPS);
        var rounds = opinions.of(step.task());
        var discretion = Discretion.at(step, actor, rounds);
        var papers = documents.of(step.task());
        return new Dossier(
                stepOf(step, entries, actor),
                parts.taskOf(task, bodies),
                ReportSoFar.in(written),
                pieces.of(task, papers, stepsIn(written)).stream()
                        .map(Dossier.Piece::of)
                        .toList(),
                papers.stream().filter(discretion::shows).map(Dossier.Paper::of).toList(),
                AskedSoFar.in(written),
                showUrgency.at(step, written),
                letterDraft.at(step, task),
                rounds.stream()
                        .map(round -> showRounds.shown(round, discretion, bodies))
                        .toList(),
                parts.happened(entries.stream().map(discretion::shown)),
                conclusions.on(step.task()).map(parts::issued),
                parts.originOf(task),
                showEscalations.of(step.task()).stream()
                        .filter(discretion::shows)
                        .toList(),
                waits.own(),
                waits.others(),
                askedDeadlines.at(step),
                Optional.of(parts.authorityOver(task)));
    }

    /** Whoever is asked and opens the dossier at their own desk begins to study. */
    private void noteReading(OpenStep step) {
        if (step.onActorsDesk()) {
            step.opinionRound().ifPresent(round -> opinions.seen(round, step.desk(), clock.instant()));
        }
    }

    private static Set<String> stepsIn(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::step).collect(Collectors.toSet());
    }

    private Dossier.Step stepOf(OpenStep step, List<JournalEntry> newestFirst, Actor actor) {
        var timing = timing(step.due());
        var reason = newestFirst.stream()
                .filter(entry -> step.returned() && entry.outcome().equals(RETURNED))
                .map(JournalEntry::reason)
                .findFirst();
        var writesFor = step.opinionRound().flatMap(round -> secretaries.memberAt(step.desk(), actor));
        return new Dossier.Step(
                step.id(),
                step.key(),
                step.name(),
                step.due(),
                timing,
                timing.label(),
                step.returned(),
                reason,
                writesFor,
                step.onActorsDesk());
    }

    private Timing timing(Optional<Instant> due) {
        return due.map(moment -> Timing.of(moment, clock.instant(), dueSoon)).orElse(Timing.ON_TIME);
    }
}
