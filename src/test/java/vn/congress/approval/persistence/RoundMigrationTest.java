package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.Databases;

@DisplayName("Rounds opened before they kept their rules")
class RoundMigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void keep_whom_they_asked_and_what_was_answered_and_end_as_they_were_told(String make) {
        var database = Databases.empty(make);
        Flyway.configure()
                .dataSource(database)
                .target(MigrationVersion.fromVersion("2"))
                .load()
                .migrate();
        var jdbc = JdbcClient.create(database);
        enter(jdbc);

        Flyway.configure().dataSource(database).load().migrate();

        var opinions = new JdbcOpinions(jdbc, new JdbcTemplate(database));
        var rounds = opinions.of(new TaskCode("NV-001"));
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(0).respondents())
                .extracting(Desk::id)
                .containsExactlyInAnyOrder("phoi-hop-btctw", "phoi-hop-hn");
        assertThat(rounds.get(1).respondents())
                .extracting(Desk::id)
                .containsExactlyInAnyOrder("bo-chinh-tri-1", "bo-chinh-tri-2");
        assertThat(rounds).allSatisfy(RoundMigrationTest::mayCloseAtOnce);
        assertThat(opinions.in(rounds.get(0).id(), Filter.IN_TIME, 0, 10))
                .singleElement()
                .extracting(Opinion::version, Opinion::content, Opinion::late)
                .containsExactly(1, "Đồng ý", false);
    }

    private static void mayCloseAtOnce(OpinionRound round) {
        assertThat(round.mayCloseFrom(2)).isEqualTo(round.openedAt());
    }

    private static void enter(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into congress_task (code, title, work_group, phase, priority, lead_agency, accountable_head,
                            original_due, due, deliverable, planned_level, deciding_level, basis, track_only, note, state)
                        values ('NV-001', 'Việc', 'Nhóm', 'BEFORE', 'KEY', 'VPTW', 'Chánh Văn phòng', date '2026-01-15',
                            date '2026-01-15', 'Báo cáo', 'POLITBURO', 'POLITBURO', 'Kế hoạch', false, '', 'ASSIGNED')
                        """)
                .update();
        round(jdbc, 1, "AGENCIES", "phoi-hop-btctw;phoi-hop-hn");
        round(jdbc, 2, "POLITBURO", "bo-chinh-tri-1;bo-chinh-tri-2");
        jdbc.sql(
                        """
                        insert into opinion (round, respondent, answer, content, account, at)
                        select id, 'phoi-hop-hn', 'AGREE', 'Đồng ý', 'phoihop.hn', opened_at
                        from opinion_round where kind = 'AGENCIES'
                        """)
                .update();
    }

    private static void round(JdbcClient jdbc, int number, String kind, String respondents) {
        jdbc.sql(
                        """
                        insert into opinion_round (task, kind, number, respondents, opened_at, closes_at)
                        values ('NV-001', ?, ?, ?, timestamp with time zone '2026-01-07 09:00:00+07:00',
                            timestamp with time zone '2026-01-14 17:00:00+07:00')
                        """)
                .params(kind, number, respondents)
                .update();
    }
}
