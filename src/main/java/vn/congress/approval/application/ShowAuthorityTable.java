package vn.congress.approval.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.authority.AppliedTables;
import vn.congress.approval.domain.authority.AppliedTables.Applied;
import vn.congress.approval.domain.authority.AuthorityTables;
import vn.congress.approval.domain.authority.RuleSheet;

/** Shows the table of authority in force, row by row. */
@Service
public class ShowAuthorityTable {

    private final AuthorityTables tables;
    private final AppliedTables applied;

    ShowAuthorityTable(AuthorityTables tables, AppliedTables applied) {
        this.tables = tables;
        this.applied = applied;
    }

    /**
     * The table in force.
     *
     * @param appliedBy who put it in force; empty for the one that came with the program
     * @param columns names of the conditions
     */
    public record Table(
            int version,
            Instant since,
            Optional<String> appliedBy,
            Optional<String> basis,
            List<String> columns,
            List<Row> rows) {}

    /**
     * A row.
     *
     * @param cells as they are written, by column
     * @param level what they answer; a level that nobody knows is shown as it is written
     */
    public record Row(String id, String text, List<String> cells, Choice level) {

        private static Row of(RuleSheet.Row row) {
            return new Row(
                    row.id(),
                    row.text(),
                    row.cells(),
                    row.level().map(Choice::of).orElseGet(() -> new Choice("", String.join(", ", row.results()))));
        }
    }

    @Transactional(readOnly = true)
    public Table show() {
        var inForce = tables.inForce();
        var source = inForce.source();
        var put = applied.version(source.version());
        return new Table(
                source.version(),
                inForce.since(),
                put.map(Applied::account),
                put.map(Applied::basis),
                inForce.rules().sheet().inputs(),
                inForce.rules().sheet().rows().stream().map(Row::of).toList());
    }

    /** The file itself. */
    @Transactional(readOnly = true)
    public byte[] file() {
        return tables.inForce().dmn();
    }
}
