package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.DueSoonWindow;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.Timing;

/** Shows the dossier of a step to who may see the step. */
@Service
public class ShowDossier {

    private static final String RETURNED = "RETURNED";

    /** Steps of the journal shown at once, and characters of a reason; more would not be read here. */
    private static final int ENTRIES = 100;

    private static final int EXCERPT = 2_000;

    private static final int FINDINGS = 50;

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final TaskCards cards;
    private final Agencies agencies;
    private final Documents documents;
    private final DossierPieces pieces;
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
    private final AuthorityTrail trail;
    private final DueSoonWindow dueSoon;
    private final Clock clock;

    public ShowDossier(
            OpenSteps steps,
            CongressTasks tasks,
            TaskCards cards,
            Agencies agencies,
            Documents documents,
            DossierPieces pieces,
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
            AuthorityTrail trail,
            DueSoonWindow dueSoon,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.cards = cards;
        this.agencies = agencies;
        this.documents = documents;
        this.pieces = pieces;
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
        this.trail = trail;
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
                    taskOf(task, bodies),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    letterDraft.at(step, task),
                    List.of(),
                    happened(entries.stream()),
                    Optional.empty(),
                    originOf(task),
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
                taskOf(task, bodies),
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
                happened(entries.stream().map(discretion::shown)),
                conclusions.on(step.task()).map(this::issued),
                originOf(task),
                showEscalations.of(step.task()).stream()
                        .filter(discretion::shows)
                        .toList(),
                waits.own(),
                waits.others(),
                askedDeadlines.at(step),
                Optional.of(authorityOver(task)));
    }

    private Dossier.Authority authorityOver(CongressTask task) {
        var entries = trail.recent(task.code(), FINDINGS);
        var figures = task.figures();
        return new Dossier.Authority(
                figures.budgetMillions().map(String::valueOf).orElse(""),
                figures.people().map(String::valueOf).orElse(""),
                figures.agencies().map(String::valueOf).orElse(""),
                entries.stream()
                        .findFirst()
                        .map(TrailEntry::finding)
                        .filter(finding -> !finding.inputs().figures().isEmpty()
                                && finding.level().compareTo(Level.AGENCY_HEAD) > 0)
                        .map(finding -> "Việc này (%s) vượt thẩm quyền của %s, ít nhất %s quyết định. Quy tắc: %s"
                                .formatted(
                                        finding.inputs().inWords(),
                                        Level.AGENCY_HEAD.label(),
                                        finding.level().label(),
                                        finding.rule().text()))
                        .orElse(""),
                entries.stream().map(ShowDossier::shown).toList());
    }

    private static Dossier.AuthorityFinding shown(TrailEntry entry) {
        var finding = entry.finding();
        return new Dossier.AuthorityFinding(
                entry.at(),
                Labels.account(entry.account()),
                entry.step(),
                Labels.step(entry.step()),
                Choice.of(entry.why()),
                finding.source().version(),
                finding.rule().id(),
                finding.rule().text(),
                finding.inputs().inWords(),
                Choice.of(finding.level()),
                Choice.of(entry.planned()),
                Choice.of(entry.before()),
                Choice.of(entry.after()),
                entry.outcome(),
                Labels.outcome(entry.outcome()));
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

    private Dossier.Task taskOf(CongressTask task, List<Agency> bodies) {
        var given = task.assignment();
        return new Dossier.Task(
                given.code().value(),
                given.title(),
                given.workGroup(),
                Choice.of(given.phase()),
                Choice.of(given.priority()),
                body(given.lead(), bodies),
                given.coordinators().stream().map(code -> body(code, bodies)).toList(),
                given.accountableHead(),
                task.focalPoint(),
                given.due(),
                task.originalDue(),
                given.deliverable(),
                Choice.of(given.plannedLevel()),
                Choice.of(task.decidingLevel()),
                given.basis(),
                inShort(given.prerequisites()),
                given.trackOnly(),
                given.note(),
                Choice.of(task.state()));
    }

    private List<Dossier.Prerequisite> inShort(List<TaskCode> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return cards.of(codes).stream()
                .sorted(Comparator.comparing((TaskCard card) -> codes.indexOf(card.code())))
                .map(Dossier.Prerequisite::of)
                .toList();
    }

    private static Dossier.Body body(AgencyCode code, List<Agency> bodies) {
        return bodies.stream()
                .filter(agency -> agency.code().equals(code))
                .map(Dossier.Body::of)
                .findFirst()
                .orElseGet(() -> new Dossier.Body(code.value(), code.value()));
    }

    private static List<Dossier.Entry> happened(Stream<JournalEntry> newestFirst) {
        return newestFirst
                .map(entry -> new Dossier.Entry(
                        entry.at(),
                        Labels.actor(entry),
                        entry.step(),
                        Labels.step(entry.step()),
                        entry.outcome(),
                        Labels.outcome(entry.outcome()),
                        entry.reason()))
                .toList();
    }

    private Dossier.IssuedConclusion issued(Conclusion conclusion) {
        return new Dossier.IssuedConclusion(
                conclusion.numberAndSymbol(),
                conclusion.series().term(),
                Choice.of(conclusion.type()),
                Choice.of(conclusion.level()),
                conclusion.signature().onBehalfOf(),
                conclusion.signature().post(),
                conclusion.content(),
                conclusion.issuedAt(),
                inShort(conclusions.openedBy(conclusion.task())));
    }

    /**
     * From a follow-up back to the conclusion it rests on: its number and date. What it says, and what it orders from
     * others, is not the business of every agency that holds one order.
     */
    private Optional<Dossier.Origin> originOf(CongressTask task) {
        return task.origin()
                .flatMap(conclusions::on)
                .map(conclusion -> new Dossier.Origin(
                        conclusion.task().value(),
                        Choice.of(conclusion.type()),
                        conclusion.numberAndSymbol(),
                        conclusion.issuedAt()));
    }
}
