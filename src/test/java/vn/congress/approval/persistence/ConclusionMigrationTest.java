package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Series;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AConclusion;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;

@DisplayName("Conclusions issued before there were series")
class ConclusionMigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void keep_their_number_and_belong_to_the_term_of_the_day_they_were_issued_on(String make) {
        var database = Databases.empty(make);
        Flyway.configure()
                .dataSource(database)
                .target(MigrationVersion.fromVersion("3"))
                .load()
                .migrate();
        var jdbc = JdbcClient.create(database);
        enter(jdbc, "NV-001", "POLITBURO", 4, "2026-01-22 23:30:00+07:00");
        enter(jdbc, "NV-002", "AGENCY_HEAD", 5, "2026-01-23 00:30:00+07:00");
        enter(jdbc, "NV-003", "STANDING_BOARD", 0, "");

        Flyway.configure().dataSource(database).load().migrate();

        var conclusions = new JdbcConclusions(jdbc);
        assertThat(conclusions.on(new TaskCode("NV-001"))).hasValueSatisfying(it -> {
            assertThat(it.numberAndSymbol()).isEqualTo("04-TB/TBTCPV");
            assertThat(it.series().term()).isEqualTo("XIII");
            assertThat(it.signature().onBehalfOf()).isEqualTo("T/M BỘ CHÍNH TRỊ");
        });
        assertThat(conclusions.on(new TaskCode("NV-002"))).hasValueSatisfying(it -> {
            assertThat(it.series().term()).isEqualTo("XIV");
            assertThat(it.signature().post()).isEqualTo("CHÁNH VĂN PHÒNG");
        });
        var next = conclusions.issue(AConclusion.drawnUp(
                new TaskCode("NV-003"),
                new Series("XIV", "TBTCPV", ConclusionType.NOTICE),
                MovableClock.moment("2026-02-02T09:00")));
        assertThat(next.number()).isEqualTo(6);
    }

    private static void enter(JdbcClient jdbc, String code, String level, int number, String issuedAt) {
        jdbc.sql(
                        """
                        insert into congress_task (code, title, work_group, phase, priority, lead_agency, accountable_head,
                            original_due, due, deliverable, planned_level, deciding_level, basis, track_only, note, state)
                        values (?, 'Việc', 'Nhóm', 'BEFORE', 'KEY', 'VPTW', 'Chánh Văn phòng', '2026-01-15',
                            '2026-01-15', 'Báo cáo', ?, ?, 'Kế hoạch', false, '', 'ASSIGNED')
                        """)
                .params(code, level, level)
                .update();
        if (number > 0) {
            jdbc.sql("insert into conclusion (task, type, number, level, content, issued_by, issued_at)"
                            + " values (?, 'NOTICE', ?, ?, 'Nội dung', 'vanthu', cast(? as timestamp with time zone))")
                    .params(code, number, level, issuedAt)
                    .update();
        }
    }
}
