package vn.congress.approval.persistence;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.authority.AppliedTables;

/** Versions put in force by people, in {@code applied_authority_table}. */
@Repository
class JdbcAppliedTables implements AppliedTables {

    private final JdbcClient jdbc;

    JdbcAppliedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Applied applied) {
        try {
            jdbc.sql("insert into applied_authority_table (version, account, at, basis) values (?, ?, ?, ?)")
                    .params(applied.version(), applied.account(), Timestamps.of(applied.at()), applied.basis())
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new Conflict("Có người khác vừa đưa một bảng mới vào áp dụng; hãy tải lại và xem trước lại.");
        }
    }

    @Override
    public Optional<Applied> version(int version) {
        return jdbc.sql("select version, account, at, basis from applied_authority_table where version = ?")
                .param(version)
                .query((row, index) -> new Applied(
                        row.getInt("version"),
                        row.getString("account"),
                        Timestamps.read(row, "at"),
                        row.getString("basis")))
                .optional();
    }
}
