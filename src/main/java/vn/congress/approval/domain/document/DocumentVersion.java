package vn.congress.approval.domain.document;

import java.time.Instant;
import vn.congress.approval.domain.task.TaskCode;

/**
 * One version of a paper; its content never changes.
 *
 * @param number counts from 1 within the same kind and file name of a task
 * @param mediaType what the content is, found from the content itself
 * @param size bytes
 * @param sha256 of the content, hexadecimal
 * @param handedIn false until a step that names it was completed
 */
public record DocumentVersion(
        long id,
        TaskCode task,
        DocumentKind kind,
        String fileName,
        int number,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        boolean handedIn) {}
