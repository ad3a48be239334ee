package vn.congress.approval.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.task.TaskCode;

/** Papers in {@code document_version}, their content in {@code document_piece}, one piece in memory at a time. */
@Repository
class JdbcDocuments implements Documents {

    static final int PIECE = 512 * 1024;

    private static final byte[] NOTHING = {};
    private static final int MEGABYTE = 1024 * 1024;
    private static final String COLUMNS = "id, task, kind, file_name, number, media_type, size_bytes, sha256,"
            + " uploaded_by, uploaded_at, handed_in";

    private final JdbcClient jdbc;

    JdbcDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DocumentVersion store(NewDocument document, InputStream content, long limit) {
        var pieces = new Pieces(content, limit);
        var piece = pieces.next();
        var known = piece.length < PIECE ? pieces.passed() : Passed.UNKNOWN;
        lock(document.task());
        var row = insert(document, known);
        for (var position = 0; piece.length > 0; piece = piece.length < PIECE ? NOTHING : pieces.next()) {
            jdbc.sql("insert into document_piece (document, position, bytes) values (?, ?, ?)")
                    .params(row.id(), position++, piece)
                    .update();
        }
        if (known == Passed.UNKNOWN) {
            known = pieces.passed();
            jdbc.sql("update document_version set size_bytes = ?, sha256 = ? where id = ?")
                    .params(known.size(), known.sha256(), row.id())
                    .update();
        }
        return new DocumentVersion(
                row.id(),
                document.task(),
                document.kind(),
                document.fileName().value(),
                row.number(),
                document.mediaType(),
                known.size(),
                known.sha256(),
                document.uploadedBy(),
                document.uploadedAt(),
                false);
    }

    /** Versions of one task are numbered one after the other; the row is free again when the upload is committed. */
    private void lock(TaskCode task) {
        jdbc.sql("select code from congress_task where code = ? for update")
                .param(task.value())
                .query(String.class)
                .single();
    }

    private Numbered insert(NewDocument document, Passed content) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into document_version
                            (task, kind, file_name, number, media_type, size_bytes, sha256,
                             uploaded_by, uploaded_at, handed_in)
                        select :task, :kind, :fileName, coalesce(max(number), 0) + 1, :mediaType, :size, :sha256,
                            :account, cast(:at as timestamp with time zone), false
                        from document_version where task = :task and kind = :kind and file_name = :fileName
                        """)
                .param("task", document.task().value())
                .param("kind", document.kind().name())
                .param("fileName", document.fileName().value())
                .param("mediaType", document.mediaType())
                .param("size", content.size())
                .param("sha256", content.sha256())
                .param("account", document.uploadedBy())
                .param("at", Timestamps.of(document.uploadedAt()))
                .update(keys, "id", "number");
        return Numbered.from(keys);
    }

    @Override
    public Optional<DocumentVersion> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from document_version where id = ?")
                .param(id)
                .query(JdbcDocuments::version)
                .optional();
    }

    @Override
    public List<DocumentVersion> of(TaskCode task) {
        return jdbc.sql("select " + COLUMNS + " from document_version where task = ? order by id")
                .param(task.value())
                .query(JdbcDocuments::version)
                .list();
    }

    @Override
    public void writeContent(long id, OutputStream target) {
        var position = 0;
        Optional<byte[]> piece;
        do {
            piece = jdbc.sql("select bytes from document_piece where document = ? and position = ?")
                    .params(id, position++)
                    .query((row, index) -> row.getBytes("bytes"))
                    .optional();
            piece.ifPresent(bytes -> write(bytes, target));
        } while (piece.filter(bytes -> bytes.length == PIECE).isPresent());
    }

    @Override
    public void handIn(TaskCode task, String account, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var each = Set.copyOf(ids);
        var found = jdbc.sql(
                        """
                        update document_version set handed_in = true
                        where id in (:ids) and task = :task and (handed_in or uploaded_by = :account)
                        """)
                .param("task", task.value())
                .param("account", account)
                .param("ids", each)
                .update();
        if (found < each.size()) {
            throw new Refused(
                    "documents", "Có tài liệu không thuộc hồ sơ này hoặc đã được gỡ. Hãy tải lại tệp đính kèm.");
        }
    }

    @Override
    public boolean discard(long id) {
        return jdbc.sql("delete from document_version where id = ? and not handed_in")
                        .param(id)
                        .update()
                > 0;
    }

    private static void write(byte[] bytes, OutputStream target) {
        try {
            target.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DocumentVersion version(ResultSet row, int index) throws SQLException {
        return new DocumentVersion(
                row.getLong("id"),
                new TaskCode(row.getString("task")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getInt("number"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                Timestamps.read(row, "uploaded_at"),
                row.getBoolean("handed_in"));
    }

    /** Length and digest of a content. */
    private record Passed(long size, String sha256) {

        static final Passed UNKNOWN = new Passed(0, "");
    }

    /** Cuts a stream, counting and digesting what passes. */
    private static final class Pieces {

        private final InputStream content;
        private final long limit;
        private final MessageDigest digest = sha();
        private long size;

        Pieces(InputStream content, long limit) {
            this.content = content;
            this.limit = limit;
        }

        /** The next piece; shorter than {@link #PIECE} when it is the last, empty when there is none. */
        byte[] next() {
            try {
                var piece = content.readNBytes(PIECE);
                size += piece.length;
                if (size > limit) {
                    throw new TooLarge("Tệp quá lớn, tối đa %d MB.".formatted(limit / MEGABYTE));
                }
                digest.update(piece);
                return piece;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** What has passed; asked once, when the stream has ended. */
        Passed passed() {
            return new Passed(size, HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest sha() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256", impossible);
            }
        }
    }
}
