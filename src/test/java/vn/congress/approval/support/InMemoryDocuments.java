package vn.congress.approval.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.task.TaskCode;

/** Papers in memory, content and all. */
public final class InMemoryDocuments implements Documents {

    private final Map<Long, DocumentVersion> versions = new LinkedHashMap<>();
    private final Map<Long, byte[]> contents = new LinkedHashMap<>();
    private long lastId;

    @Override
    public DocumentVersion store(NewDocument document, InputStream content, long limit) {
        var bytes = read(content);
        if (bytes.length > limit) {
            throw new TooLarge("Tệp quá lớn.");
        }
        var number = 1
                + (int) of(document.task()).stream()
                        .filter(version -> version.kind() == document.kind()
                                && version.fileName().equals(document.fileName().value()))
                        .count();
        var version = new DocumentVersion(
                ++lastId,
                document.task(),
                document.kind(),
                document.fileName().value(),
                number,
                document.mediaType(),
                bytes.length,
                sha256(bytes),
                document.uploadedBy(),
                document.uploadedAt(),
                false);
        versions.put(version.id(), version);
        contents.put(version.id(), bytes);
        return version;
    }

    @Override
    public Optional<DocumentVersion> find(long id) {
        return Optional.ofNullable(versions.get(id));
    }

    @Override
    public List<DocumentVersion> of(TaskCode task) {
        return versions.values().stream()
                .filter(version -> version.task().equals(task))
                .toList();
    }

    @Override
    public void writeContent(long id, OutputStream target) {
        try {
            target.write(Optional.ofNullable(contents.get(id)).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void handIn(TaskCode task, String account, Collection<Long> ids) {
        for (var id : Set.copyOf(ids)) {
            var version = find(id).filter(found -> found.task().equals(task))
                    .filter(found -> found.handedIn() || found.uploadedBy().equals(account))
                    .orElseThrow(() -> new Refused("documents", "Có tài liệu không thuộc hồ sơ này."));
            versions.put(
                    id,
                    new DocumentVersion(
                            id,
                            task,
                            version.kind(),
                            version.fileName(),
                            version.number(),
                            version.mediaType(),
                            version.size(),
                            version.sha256(),
                            version.uploadedBy(),
                            version.uploadedAt(),
                            true));
        }
    }

    @Override
    public boolean discard(long id) {
        if (find(id).filter(version -> !version.handedIn()).isEmpty()) {
            return false;
        }
        versions.remove(id);
        contents.remove(id);
        return true;
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
