package vn.congress.approval.domain.document;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/** Papers of dossiers; content is read and written as a stream, never held whole in memory. */
public interface Documents {

    /**
     * Stores a new version under the next number.
     *
     * @throws vn.congress.approval.domain.TooLarge when the content is longer than {@code limit} bytes
     */
    DocumentVersion store(NewDocument document, InputStream content, long limit);

    Optional<DocumentVersion> find(long id);

    List<DocumentVersion> of(TaskCode task);

    void writeContent(long id, OutputStream target);

    /** Makes uploads part of the dossier. */
    void handIn(Collection<Long> ids);

    /** Takes back an upload that no step has handed in; one that was handed in stays. */
    void discard(long id);

    /** A paper on its way in. */
    record NewDocument(TaskCode task, DocumentKind kind, String fileName, String mediaType, String uploadedBy) {}
}
