package vn.congress.approval.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;

/** The catalogue of agencies as the migrations fill it. */
@Repository
class JdbcAgencies implements Agencies {

    private final JdbcClient jdbc;

    JdbcAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Agency> all() {
        return jdbc.sql("select code, name from agency order by position")
                .query((row, index) -> new Agency(new AgencyCode(row.getString("code")), row.getString("name")))
                .list();
    }
}
