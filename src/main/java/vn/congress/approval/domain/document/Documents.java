package vn.congress.approval.domain.document;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Papers of dossiers; content is read and written as a stream, never held whole in memory. Every change joins the
 * transaction it is made in.
 */
public interface Documents {

    /**
     * Stores a new version under the next number; two at once get two numbers.
     *
     * @throws vn.congress.approval.domain.TooLarge when the content is longer than {@code limit} bytes; undo the
     *     transaction, a part of the content may be there already
     */
    DocumentVersion store(NewDocument document, InputStream content, long limit);

    Optional<DocumentVersion> find(long id);

    /** Every version of every paper of a task, oldest first. */
    List<DocumentVersion> of(TaskCode task);

    void writeContent(long id, OutputStream target);

    /**
     * Makes uploads part of the dossier.
     *
     * @throws vn.congress.approval.domain.Refused when one of them is not there, belongs to another task or is somebody
     *     else's upload; what is in the dossier already may be named again by anybody
     */
    void handIn(TaskCode task, String account, Collection<Long> ids);

    /** Takes back an upload that no step has handed in; tells whether there was one, what was handed in stays. */
    boolean discard(long id);

    /** A paper on its way in. */
    record NewDocument(
            TaskCode task,
            DocumentKind kind,
            FileName fileName,
            String mediaType,
            String uploadedBy,
            Instant uploadedAt) {}
}
