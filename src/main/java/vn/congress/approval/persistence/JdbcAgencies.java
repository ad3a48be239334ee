package vn.congress.approval.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;

/** Read once: the catalogue changes by migration only, and a migration runs before anybody asks. */
@Component
final class JdbcAgencies implements Agencies {

    private final JdbcClient database;
    private volatile List<Agency> catalogue = List.of();

    JdbcAgencies(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Agency> all() {
        if (catalogue.isEmpty()) {
            catalogue = read();
        }
        return catalogue;
    }

    private List<Agency> read() {
        return database.sql("select code, name from agency order by position")
                .query((row, number) -> new Agency(new AgencyCode(row.getString("code")), row.getString("name")))
                .list();
    }
}
