package vn.congress.approval.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.deadline.Deadlines;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.story.StepPace;
import vn.congress.approval.domain.story.StepTaken;
import vn.congress.approval.domain.story.WhoDidWhat;
import vn.congress.approval.domain.task.CongressTask;

/**
 * Tells the whole story of a task by any of its process instances, running or finished. Some twenty questions to the
 * database and a few for each round; none for a step, a process or a line.
 */
@Service
public class ShowStory {

    private static final int MOST_STEPS = 500;
    private static final int MOST_PROCESSES = 200;
    private static final int MOST_ENTRIES = 500;
    private static final int EXCERPT = 1_000;

    private static final Choice DONE = new Choice("DONE", "Đã xong");
    private static final Choice DONE_LATE = new Choice("DONE_LATE", "Xong chậm");
    private static final Choice OPEN = new Choice("OPEN", "Đang làm");
    private static final Choice OVERDUE = new Choice("OVERDUE", "Đang làm, quá hạn");
    private static final Choice DROPPED = new Choice("DROPPED", "Không phải làm nữa");

    private final StoryAccess access;
    private final ProcessHistory history;
    private final Agencies agencies;
    private final Seats seats;
    private final Journal journal;
    private final Opinions opinions;
    private final Documents documents;
    private final DossierPieces pieces;
    private final DossierParts parts;
    private final ShowRounds showRounds;
    private final ShowEscalations showEscalations;
    private final DossierWaits dossierWaits;
    private final Deadlines deadlines;
    private final Conclusions conclusions;
    private final WorkingDays workingDays;
    private final Clock clock;

    ShowStory(
            StoryAccess access,
            ProcessHistory history,
            Agencies agencies,
            Seats seats,
            Journal journal,
            Opinions opinions,
            Documents documents,
            DossierPieces pieces,
            DossierParts parts,
            ShowRounds showRounds,
            ShowEscalations showEscalations,
            DossierWaits dossierWaits,
            Deadlines deadlines,
            Conclusions conclusions,
            WorkingDays workingDays,
            Clock clock) {
        this.access = access;
        this.history = history;
        this.agencies = agencies;
        this.seats = seats;
        this.journal = journal;
        this.opinions = opinions;
        this.documents = documents;
        this.pieces = pieces;
        this.parts = parts;
        this.showRounds = showRounds;
        this.showEscalations = showEscalations;
        this.dossierWaits = dossierWaits;
        this.deadlines = deadlines;
        this.conclusions = conclusions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Of a track-only task only its steps and their one line.
     *
     * @throws NotFound when there is no such instance, it is about no task, or it is not for this person to read
     */
    @Transactional(readOnly = true)
    public Story of(String instance, Person person) {
        var told = access.task(instance, person);
        var task = told.task();
        var bodies = agencies.all();
        var rounds = opinions.of(task.code());
        var discretion = Discretion.reading(person.actor(), rounds);
        var entries = journal.recent(task.code(), MOST_ENTRIES, EXCERPT).stream()
                .map(discretion::shown)
                .toList();
        var processes = history.of(task.code(), MOST_PROCESSES);
        var steps = history.stepsOf(task.code(), MOST_STEPS + 1);
        var waits = dossierWaits.around(task.code(), bodies);
        var content = task.assignment().trackOnly() ? Content.NONE : content(task, rounds, bodies, discretion);
        return new Story(
                process(told.instance()),
                parts.taskOf(task, bodies),
                reversed(processes.stream().map(this::process).toList()),
                steps(reversed(steps.stream().limit(MOST_STEPS).toList()), entries, processes, bodies),
                steps.size() > MOST_STEPS,
                content.report(),
                content.pieces(),
                content.documents(),
                content.rounds(),
                showEscalations.of(task.code()).stream()
                        .filter(it -> person.seesEverything() || discretion.shows(it))
                        .toList(),
                waits.own(),
                waits.others(),
                deadlines.changesOf(List.of(task.code())).stream()
                        .map(change -> new Story.DueChanged(
                                change.from(),
                                change.to(),
                                change.reason(),
                                Labels.account(change.askedBy()),
                                Labels.account(change.decidedBy()),
                                Choice.of(change.level()),
                                change.at()))
                        .toList(),
                deadlines
                        .openOn(task.code())
                        .map(asked -> new Story.DueAsked(
                                asked.from(),
                                asked.newDue(),
                                asked.reason(),
                                Labels.account(asked.askedBy()),
                                asked.askedAt(),
                                Choice.of(asked.level()))),
                content.conclusion(),
                parts.originOf(task),
                content.authority(),
                parts.happened(entries.stream()));
    }

    /** What a track-only task has none of. */
    private record Content(
            Optional<Dossier.Report> report,
            List<Dossier.Piece> pieces,
            List<Dossier.Paper> documents,
            List<Dossier.Round> rounds,
            Optional<Dossier.IssuedConclusion> conclusion,
            Optional<Dossier.Authority> authority) {

        static final Content NONE =
                new Content(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private Content content(CongressTask task, List<OpinionRound> rounds, List<Agency> bodies, Discretion discretion) {
        var written = journal.of(task.code(), ReportSoFar.STEPS);
        var papers = documents.of(task.code());
        return new Content(
                ReportSoFar.in(written),
                pieces.of(task, papers, written.stream().map(JournalEntry::step).collect(Collectors.toSet())).stream()
                        .map(Dossier.Piece::of)
                        .toList(),
                papers.stream()
                        .filter(discretion::shows)
                        .filter(DocumentVersion::handedIn)
                        .map(Dossier.Paper::of)
                        .toList(),
                rounds.stream()
                        .map(round -> showRounds.shown(round, discretion, bodies))
                        .toList(),
                conclusions.on(task.code()).map(parts::issued),
                Optional.of(parts.authorityOver(task)));
    }

    private Story.Process process(ProcessHistory.Instance instance) {
        var time = workingDays.current();
        var until = instance.ended().orElseGet(clock::instant);
        return new Story.Process(
                instance.id(),
                instance.definition(),
                instance.model(),
                instance.name(),
                instance.version(),
                instance.begun(),
                instance.ended(),
                instance.outcome(),
                Labels.workingTime(time.openBetween(instance.begun(), until), time.day()),
                instance.calledBy());
    }

    private List<Story.Step> steps(
            List<StepTaken> oldestFirst,
            List<JournalEntry> entries,
            List<ProcessHistory.Instance> processes,
            List<Agency> bodies) {
        var found = WhoDidWhat.in(oldestFirst, entries);
        var names = processes.stream()
                .collect(Collectors.toMap(ProcessHistory.Instance::id, ProcessHistory.Instance::name));
        var desks = OfficeGroups.desks(bodies, seats);
        var turns = oldestFirst.stream()
                .collect(Collectors.groupingBy(
                        ShowStory::kind, Collectors.collectingAndThen(Collectors.counting(), Math::toIntExact)));
        var turn = new HashMap<String, Integer>();
        var steps = new ArrayList<Story.Step>();
        for (var step : oldestFirst) {
            steps.add(told(
                    step,
                    Optional.ofNullable(found.get(step.id())),
                    names.getOrDefault(step.instance(), ""),
                    step.desk()
                            .map(desk -> desks.getOrDefault(desk.id(), desk.id()))
                            .orElse(""),
                    turn.merge(kind(step), 1, Integer::sum),
                    turns.getOrDefault(kind(step), 1)));
        }
        return List.copyOf(steps);
    }

    private static String kind(StepTaken step) {
        return step.instance() + " " + step.step();
    }

    private Story.Step told(
            StepTaken step, Optional<JournalEntry> entry, String process, String desk, int turn, int turns) {
        var time = workingDays.current();
        var now = clock.instant();
        var until = step.ended().orElse(now);
        var took = time.openBetween(step.begun(), until);
        return new Story.Step(
                step.id(),
                step.instance(),
                process,
                step.step(),
                Labels.step(step.step()),
                entry.map(Labels::actor).or(step::assignee).orElse(""),
                desk,
                step.begun(),
                step.ended(),
                step.due(),
                Labels.workingTime(took, time.day()),
                MeasureSteps.days(took, time),
                step.due().map(due -> StepPace.daysGiven(step.begun(), due, time)),
                state(step, now),
                late(step, until, now, time),
                turn,
                turns,
                entry.map(JournalEntry::outcome).orElse(""),
                entry.map(JournalEntry::outcome).map(Labels::outcome).orElse(""),
                entry.map(JournalEntry::reason).orElse(""));
    }

    private static Choice state(StepTaken step, Instant now) {
        if (step.dropped()) {
            return DROPPED;
        }
        if (step.isOpen()) {
            return step.isLate(now) ? OVERDUE : OPEN;
        }
        return step.isLate(now) ? DONE_LATE : DONE;
    }

    private static String late(StepTaken step, Instant until, Instant now, WorkingTime time) {
        if (!step.isLate(now)) {
            return "";
        }
        var after = step.due().map(due -> time.openBetween(due, until)).orElse(Duration.ZERO);
        return Labels.workingTime(after, time.day());
    }

    private static <T> List<T> reversed(List<T> items) {
        var copy = new ArrayList<>(items);
        Collections.reverse(copy);
        return List.copyOf(copy);
    }
}
