package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.Databases;

@DisplayName("A register from before standings were kept")
class StandingMigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void is_seen_as_it_is_from_the_upgrade_on(String make) {
        var database = Databases.empty(make);
        Flyway.configure()
                .dataSource(database)
                .target(MigrationVersion.fromVersion("13"))
                .load()
                .migrate();
        var jdbc = JdbcClient.create(database);
        enter(jdbc);

        Flyway.configure().dataSource(database).load().migrate();

        var clock = Clock.systemUTC();
        var standings = new JdbcStandings(jdbc, new CurrentStandings(new JdbcTemplate(database), clock));
        assertThat(standings.now()).hasSize(2);
        var done = standings.now().get(0);
        assertThat(done.code()).isEqualTo(new TaskCode("NV-001"));
        assertThat(done.state()).isEqualTo(TaskState.CONCLUDED);
        assertThat(done.concludedAt()).isPresent();
        assertThat(done.marks()).as("postponed, and what was reported is over").containsExactly(Mark.POSTPONED);
        var open = standings.now().get(1);
        assertThat(open.due()).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(open.marks()).containsExactlyInAnyOrder(Mark.ESCALATED, Mark.LOOPING, Mark.WAITING);
        assertThat(standings.asOf(clock.instant().plusSeconds(60))).isEqualTo(standings.now());
        var upgrade = standings.knownSince().orElseThrow();
        assertThat(upgrade).isAfter(clock.instant().minus(Duration.ofMinutes(10)));
        assertThat(standings.asOf(upgrade.minusSeconds(1)))
                .as("nothing is known from before")
                .isEmpty();
    }

    private static void enter(JdbcClient jdbc) {
        task(
                jdbc,
                "NV-001",
                "2026-01-15",
                "2026-01-20",
                "CONCLUDED",
                "timestamp with time zone '2026-01-19 09:00:00+07:00'");
        task(jdbc, "NV-002", "2026-01-30", "2026-01-30", "IN_PROGRESS", "null");
        escalation(jdbc, "NV-001", "null", "CLOSED_BY_ITSELF");
        escalation(jdbc, "NV-002", "'NV-002'", "OPEN");
        jdbc.sql(
                        """
                        insert into task_wait (task, step, on_event, reason, wait_until, declared_by, declared_at, open_key)
                        values ('NV-002', '', 'Hội nghị', 'Chờ', date '2026-01-15', 'chutri.vptw',
                            timestamp with time zone '2026-01-08 09:00:00+07:00', 'NV-002|EVENT:hội nghị')
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into wait_loop (oldest_wait, level, escalation, found_at)
                        select id, 'STANDING_BOARD', 1, declared_at from task_wait
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into wait_loop_member (loop_id, kind, code, place) select id, 'TASK', 'NV-002', 0
                        from wait_loop
                        """)
                .update();
    }

    private static void task(
            JdbcClient jdbc, String code, String originalDue, String due, String state, String concludedAt) {
        jdbc.sql(
                        """
                        insert into congress_task (code, title, work_group, phase, priority, lead_agency, accountable_head,
                            original_due, due, deliverable, planned_level, deciding_level, basis, track_only, note, state,
                            concluded_at)
                        values ('%s', 'Việc', 'Nhóm', 'BEFORE', 'KEY', 'VPTW', 'Chánh Văn phòng', date '%s', date '%s',
                            'Báo cáo', 'POLITBURO', 'POLITBURO', 'Kế hoạch', false, '', '%s', %s)
                        """
                                .formatted(code, originalDue, due, state, concludedAt))
                .update();
    }

    private static void escalation(JdbcClient jdbc, String task, String openTask, String state) {
        jdbc.sql(
                        """
                        insert into escalation (task, cause, step, open_task, reason, proposal, urgent, raised_by, raised_at,
                            level, laid_at, waits_until, state)
                        values ('%s', 'LATE', '', %s, 'Quá hạn', '', false, 'he-thong',
                            timestamp with time zone '2026-01-16 09:00:00+07:00', 'STANDING_BOARD',
                            timestamp with time zone '2026-01-16 09:00:00+07:00',
                            timestamp with time zone '2026-01-17 09:00:00+07:00', '%s')
                        """
                                .formatted(task, openTask, state))
                .update();
    }
}
