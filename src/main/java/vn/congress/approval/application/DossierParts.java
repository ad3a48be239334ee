package vn.congress.approval.application;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;

/** The parts of a dossier that read the same beside a form and in the story of a task; what may be seen is asked before. */
@Service
public class DossierParts {

    private static final int FINDINGS = 50;

    private final TaskCards cards;
    private final Conclusions conclusions;
    private final AuthorityTrail trail;

    public DossierParts(TaskCards cards, Conclusions conclusions, AuthorityTrail trail) {
        this.cards = cards;
        this.conclusions = conclusions;
        this.trail = trail;
    }

    Dossier.Authority authorityOver(CongressTask task) {
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
                entries.stream().map(DossierParts::shown).toList());
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

    Dossier.Task taskOf(CongressTask task, List<Agency> bodies) {
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

    List<Dossier.Entry> happened(Stream<JournalEntry> newestFirst) {
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

    Dossier.IssuedConclusion issued(Conclusion conclusion) {
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
    Optional<Dossier.Origin> originOf(CongressTask task) {
        return task.origin()
                .flatMap(conclusions::on)
                .map(conclusion -> new Dossier.Origin(
                        conclusion.task().value(),
                        Choice.of(conclusion.type()),
                        conclusion.numberAndSymbol(),
                        conclusion.issuedAt()));
    }
}
