package vn.congress.approval.persistence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.template.DocumentTemplate;
import vn.congress.approval.domain.template.DocumentTemplates;
import vn.congress.approval.domain.template.TemplateType;

/** Templates in {@code document_template}; their bytes are read only when a document is made. */
@Repository
class JdbcDocumentTemplates implements DocumentTemplates {

    private static final String COLUMNS =
            "id, type, rule_set, valid_from, size_bytes, sha256, uploaded_by, uploaded_at, note";

    private final JdbcClient jdbc;

    JdbcDocumentTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DocumentTemplate> all(int offset, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from document_template order by type, valid_from desc, id desc limit ? offset ?")
                .params(limit, offset)
                .query(JdbcDocumentTemplates::template)
                .list();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from document_template")
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<DocumentTemplate> inForce(TemplateType type, LocalDate date) {
        return first(type, date, "valid_from <= ? order by valid_from desc, id desc")
                .or(() -> first(type, date, "valid_from > ? order by valid_from, id desc"));
    }

    private Optional<DocumentTemplate> first(TemplateType type, LocalDate date, String which) {
        return jdbc.sql("select " + COLUMNS + " from document_template where type = ? and " + which + " limit 1")
                .params(type.name(), date)
                .query(JdbcDocumentTemplates::template)
                .optional();
    }

    @Override
    public Optional<DocumentTemplate> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from document_template where id = ?")
                .param(id)
                .query(JdbcDocumentTemplates::template)
                .optional();
    }

    @Override
    public byte[] bytes(long id) {
        return jdbc.sql("select bytes from document_template where id = ?")
                .param(id)
                .query((row, index) -> row.getBytes("bytes"))
                .single();
    }

    @Override
    public DocumentTemplate add(NewTemplate template) {
        return find(insert(template, null)).orElseThrow();
    }

    @Override
    public boolean seed(String seed, NewTemplate template) {
        var there = jdbc.sql("select count(*) from document_template where seed = ?")
                .param(seed)
                .query(Integer.class)
                .single();
        if (there > 0) {
            return false;
        }
        try {
            insert(template, seed);
            return true;
        } catch (DuplicateKeyException byAnotherNode) {
            return false;
        }
    }

    private long insert(NewTemplate template, @Nullable String seed) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into document_template
                            (type, rule_set, valid_from, bytes, size_bytes, sha256, seed, uploaded_by, uploaded_at, note)
                        values (:type, :ruleSet, :validFrom, :bytes, :size, :sha256, :seed, :account,
                            cast(:at as timestamp with time zone), :note)
                        """)
                .param("type", template.type().name())
                .param("ruleSet", template.ruleSet())
                .param("validFrom", template.validFrom())
                .param("bytes", template.bytes())
                .param("size", template.bytes().length)
                .param("sha256", sha256(template.bytes()))
                .param("seed", seed)
                .param("account", template.uploadedBy())
                .param("at", Timestamps.of(template.uploadedAt()))
                .param("note", template.note())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static DocumentTemplate template(ResultSet row, int index) throws SQLException {
        return new DocumentTemplate(
                row.getLong("id"),
                TemplateType.valueOf(row.getString("type")),
                row.getString("rule_set"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("size_bytes"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                Timestamps.read(row, "uploaded_at"),
                row.getString("note"));
    }
}
