package vn.congress.approval.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.document.Content;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.document.Documents.NewDocument;
import vn.congress.approval.domain.document.FileName;
import vn.congress.approval.domain.document.FileTypes;
import vn.congress.approval.domain.task.CongressTasks;

/** Takes in a paper for a step that lies on the actor's desk; it joins the dossier when the step hands it in. */
@Service
public class ReceiveDocument {

    private static final int MEGABYTE = 1024 * 1024;

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final FileTypes types;
    private final Documents documents;
    private final DocumentLimit limit;
    private final Clock clock;

    public ReceiveDocument(
            OpenSteps steps,
            CongressTasks tasks,
            FileTypes types,
            Documents documents,
            DocumentLimit limit,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.types = types;
        this.documents = documents;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @throws NotFound when the step is not the actor's to work on
     * @throws Refused when the file is empty, of a kind not taken or not what its name says
     * @throws TooLarge when it is over the limit
     */
    @Transactional
    public DocumentVersion receive(String stepId, Actor actor, DocumentKind kind, Upload upload) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        var task = tasks.find(step.task()).orElseThrow(Missing::step);
        if (task.assignment().trackOnly()) {
            throw new Refused("file", "Việc chỉ theo dõi không nhận tài liệu.");
        }
        if (upload.size() == 0) {
            throw new Refused("file", "Tệp rỗng. Hãy chọn tệp khác.");
        }
        if (upload.size() > limit.bytes()) {
            throw new TooLarge("Tệp quá lớn, tối đa %d MB.".formatted(limit.bytes() / MEGABYTE));
        }
        var name = FileName.of(upload.name());
        var mediaType = types.mediaTypeOf(name, upload.content());
        var document = new NewDocument(task.code(), kind, name, mediaType, actor.account(), clock.instant());
        try (var content = upload.content().open()) {
            return documents.store(document, content, limit.bytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A file as it arrived.
     *
     * @param name as the browser sent it
     */
    public record Upload(String name, long size, Content content) {}
}
