package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.application.ListTasks;
import vn.congress.approval.application.Person;
import vn.congress.approval.application.ShowMySteps;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Databases;

/**
 * What the start page asks for somebody whose agency leads one in seventeen of 60,000 tasks, all of them open, on
 * PostgreSQL: steps by risk, one kind of step, and the register with a search. It fails on a wrong answer, not on a slow
 * one.
 */
@DisplayName("The start page")
@AtTheOffice
class MyStepsBenchmark {

    private static final int TASKS = 60_000;
    private static final int WARM_UP = 10;
    private static final int RUNS = 40;

    @Autowired
    ShowMySteps showMySteps;

    @Autowired
    ListTasks listTasks;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }

    @Test
    void at_60_000_open_tasks() {
        load();
        var leads = agencies.all().get(0).code();
        var clerk = new Person(new Actor("chutri"), Set.of(Desk.leadOf(leads).id()));
        var manager = new Person(new Actor("truongtieuban"), Set.of("truong-tieu-ban"));
        var mine = showMySteps.page("", "", 0, 10, clerk).total();
        assertThat(mine)
                .isEqualTo((TASKS + agencies.all().size() - 1) / agencies.all().size());
        assertThat(listTasks.page("", "", "", 0, 20, clerk).total()).isEqualTo(mine);
        assertThat(listTasks.page("", "", "viec so 59", 0, 20, manager).total()).isPositive();

        var report = new StringBuilder();
        measure("my steps by risk", run -> showMySteps.page("", "", 0, 10, clerk), report);
        measure("my steps, page 100", run -> showMySteps.page("", "", 1_000, 10, clerk), report);
        measure("opinions asked of me", run -> showMySteps.page("", "UserTask_GiveOpinion", 0, 5, clerk), report);
        measure("the register of an agency", run -> listTasks.page("", "", "", 0, 20, clerk), report);
        measure("the whole register", run -> listTasks.page("", "", "", 0, 20, manager), report);
        measure("a search in the whole register", run -> listTasks.page("", "", "viec so 59", 0, 20, manager), report);
        System.out.println(report);
    }

    private static void measure(String what, IntConsumer asked, StringBuilder report) {
        report.append(Timed.of("%,d open tasks, PostgreSQL, %s".formatted(TASKS, what), WARM_UP, RUNS, asked));
    }

    private void load() {
        var codes = agencies.all().stream().map(it -> it.code()).toList();
        var definition = jdbc.queryForObject(
                "select ID_ from ACT_RE_PROCDEF where KEY_ = 'congress-task' order by VERSION_ desc limit 1",
                String.class);
        var now = Instant.parse("2026-01-07T01:00:00Z");
        var numbers = IntStream.range(0, TASKS).boxed().toList();
        insert(
                "insert into congress_task (code, title, work_group, phase, priority, lead_agency, accountable_head,"
                        + " original_due, due, deliverable, planned_level, deciding_level, basis, track_only, note, state)"
                        + " values (?, ?, 'Chương trình', 'BEFORE', 'KEY', ?, 'Người đứng đầu', '2026-06-30', '2026-06-30',"
                        + " 'Báo cáo', 'AGENCY_HEAD', 'AGENCY_HEAD', 'Kế hoạch', false, '', 'ASSIGNED')",
                numbers,
                number -> List.of(
                        code(number),
                        "Việc số " + number,
                        codes.get(number % codes.size()).value()));
        insert(
                "insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, ROOT_PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_,"
                        + " ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_,"
                        + " SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_)"
                        + " values (?, 1, ?, ?, ?, ?, 'UserTask_AcceptTask', ?, true, false, true, false, 1, 0, 1)",
                numbers,
                number -> List.of("e" + number, "e" + number, "e" + number, code(number), definition, "e" + number));
        insert(
                "insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,"
                        + " PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)"
                        + " values (?, 1, ?, ?, ?, 'Tiếp nhận nhiệm vụ', 'UserTask_AcceptTask', 50, ?, ?, 1)",
                numbers,
                number -> List.of(
                        "t" + number,
                        "e" + number,
                        "e" + number,
                        definition,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(Duration.ofMinutes((long) number * 7919 % 900_000)))));
        insert(
                "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) values (?, 1, ?, 'candidate', ?)",
                numbers,
                number -> List.of(
                        "i" + number,
                        Desk.leadOf(codes.get(number % codes.size())).id(),
                        "t" + number));
        insert(
                "insert into task_wait (task, step, on_event, reason, wait_until, declared_by, declared_at, open_key)"
                        + " values (?, '', 'Văn bản', 'Chờ văn bản.', '2026-02-01', 'chutri', ?, ?)",
                numbers.subList(0, 5_000),
                number -> List.of(code(number), Timestamp.from(now), code(number) + "|e"));
        jdbc.execute("vacuum analyze");
    }

    private void insert(String sql, List<Integer> numbers, java.util.function.IntFunction<List<Object>> values) {
        jdbc.batchUpdate(sql, numbers, 1_000, (row, number) -> {
            var column = 1;
            for (var value : values.apply(number)) {
                row.setObject(column++, value);
            }
        });
    }

    private static String code(int number) {
        return "NV-%05d".formatted(number + 1_000);
    }
}
