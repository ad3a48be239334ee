package vn.congress.approval.application;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.document.Documents.NewDocument;
import vn.congress.approval.domain.document.FileName;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.template.DocumentTemplate;
import vn.congress.approval.domain.template.DocumentTemplates;
import vn.congress.approval.domain.template.TemplateType;

/** Makes a document of a task from the template of its date: to look at, or as the next version in the dossier. */
@Service
public class FillDocument {

    /** In the journal: a document was made; it is nobody's step. */
    public static final String STEP = "Document_Filled";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final DocumentTemplates templates;
    private final DocumentFiles files;
    private final DocumentValues values;
    private final Documents documents;
    private final DocumentLimit limit;
    private final Journal journal;
    private final Clock clock;

    FillDocument(
            OpenSteps steps,
            CongressTasks tasks,
            DocumentTemplates templates,
            DocumentFiles files,
            DocumentValues values,
            Documents documents,
            DocumentLimit limit,
            Journal journal,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.templates = templates;
        this.files = files;
        this.values = values;
        this.documents = documents;
        this.limit = limit;
        this.journal = journal;
        this.clock = clock;
    }

    /** A document that can be made here. */
    public record Offer(String type, String label, Choice kind, String fileName, int nextVersion, String ruleSet) {}

    /** A document that was made, and is nowhere yet. */
    public record Filled(byte[] docx, DocumentTemplate template, String fileName) {}

    /**
     * What can be made at a step by who has it on their desk; nothing for anybody else, nor for a task that is only
     * tracked.
     *
     * @throws NotFound when the step is not for the actor to see
     */
    @Transactional(readOnly = true)
    public List<Offer> offered(String stepId, Actor actor) {
        var step = steps.visibleTo(stepId, actor).orElseThrow(Missing::step);
        var task = tasks.find(step.task()).orElseThrow(Missing::step);
        if (!step.onActorsDesk()) {
            return List.of();
        }
        var today = values.dateOf(DocumentWanted.NOTHING_SAID);
        var there = documents.of(task.code());
        return DocumentsAtSteps.at(step, task).stream()
                .map(type -> offer(type, task, today, there))
                .toList();
    }

    private Offer offer(TemplateType type, CongressTask task, LocalDate today, List<DocumentVersion> there) {
        var name = type.fileName(task.code().value());
        var versions = there.stream()
                .filter(version ->
                        version.kind() == type.kind() && version.fileName().equals(name))
                .mapToInt(DocumentVersion::number)
                .max()
                .orElse(0);
        return new Offer(
                type.path(),
                type.label(),
                Choice.of(type.kind()),
                name,
                versions + 1,
                templates.inForce(type, today).map(DocumentTemplate::ruleSet).orElse(""));
    }

    /**
     * The document as it would be, kept nowhere.
     *
     * @throws NotFound when the step is not the actor's to work on
     * @throws Refused when this document is not made here, or what was said of it is out of bounds
     */
    @Transactional(readOnly = true)
    public Filled preview(String stepId, Actor actor, TemplateType type, DocumentWanted wanted) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        return fill(step, tasks.find(step.task()).orElseThrow(Missing::step), actor, type, wanted);
    }

    /**
     * Puts the document into the dossier as its next version, at once and for everybody who sees the dossier.
     *
     * @throws NotFound and {@link Refused} as {@link #preview}
     */
    @Transactional
    public DocumentVersion keep(String stepId, Actor actor, TemplateType type, DocumentWanted wanted) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        var task = tasks.find(step.task()).orElseThrow(Missing::step);
        var filled = fill(step, task, actor, type, wanted);
        var version = documents.store(
                new NewDocument(
                        task.code(),
                        type.kind(),
                        new FileName(filled.fileName()),
                        DOCX,
                        actor.account(),
                        clock.instant()),
                new ByteArrayInputStream(filled.docx()),
                limit.bytes());
        documents.handIn(task.code(), actor.account(), List.of(version.id()));
        journal.add(new JournalEntry(
                task.code(),
                clock.instant(),
                actor.account(),
                STEP,
                "",
                "%s, bản %d (%s), mẫu theo %s"
                        .formatted(
                                type.label(),
                                version.number(),
                                version.fileName(),
                                filled.template().ruleSet()),
                "{}",
                actor.onBehalfOf()));
        return documents.find(version.id()).orElse(version);
    }

    private Filled fill(OpenStep step, CongressTask task, Actor actor, TemplateType type, DocumentWanted wanted) {
        if (task.assignment().trackOnly()) {
            throw new Refused("type", "Việc chỉ theo dõi không có văn bản trong hồ sơ.");
        }
        if (!DocumentsAtSteps.at(step, task).contains(type)) {
            throw new Refused("type", "Bước này không tạo %s.".formatted(type.label()));
        }
        wanted.check();
        var template = templates
                .inForce(type, values.dateOf(wanted))
                .orElseThrow(() -> new NotFound("Chưa có mẫu %s.".formatted(type.label())));
        var docx = files.fill(templates.bytes(template.id()), values.of(type, step, task, actor, wanted));
        return new Filled(docx, template, type.fileName(task.code().value()));
    }
}
