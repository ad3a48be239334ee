package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.application.ListFinished;
import vn.congress.approval.application.ListFinished.Wanted;
import vn.congress.approval.application.MeasureSteps;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.Databases;

/**
 * What Cockpit's views of a definition ask for when 100,000 tasks are finished, with 600,000 steps and 1,500,000
 * elements passed, on PostgreSQL. It fails on a wrong answer, not on a slow one.
 */
@DisplayName("Finished instances")
@AtTheOffice
class FinishedBenchmark {

    private static final int TASKS = 100_000;
    private static final String MODEL = "congress-task";

    @Autowired
    ListFinished listFinished;

    @Autowired
    MeasureSteps measureSteps;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }

    @Test
    void at_100_000_finished_tasks() {
        load();
        assertThat(page(wanted("", "", ""), 0).total()).isEqualTo(TASKS);
        assertThat(page(wanted("50123", "", ""), 0).total()).isEqualTo(1);
        assertThat(measureSteps.in(MODEL, null, null).measured()).isEqualTo(MeasureSteps.MOST);

        var report = new StringBuilder();
        measure("the first page", () -> page(wanted("", "", ""), 0), report);
        measure("page 1,000", () -> page(wanted("", "", ""), 20_000), report);
        measure("a part of the code", () -> page(wanted("50123", "", ""), 0), report);
        measure("one agency", () -> page(wanted("", "VPTW", ""), 0), report);
        measure("one outcome", () -> page(wanted("", "", "EndEvent_TaskConcluded"), 0), report);
        measure("those stopped", () -> page(wanted("", "", "STOPPED"), 0), report);
        measure("durations of three months", () -> measureSteps.in(MODEL, null, null), report);
        System.out.println(report);
    }

    private ListFinished.Page page(Wanted wanted, int offset) {
        return listFinished.page(MODEL, wanted, offset, 20);
    }

    private static Wanted wanted(String code, String agency, String outcome) {
        return new Wanted(code, agency, null, null, outcome);
    }

    private static void measure(String what, Runnable asked, StringBuilder report) {
        report.append(Timed.of("%,d finished tasks, %s".formatted(TASKS, what), 5, 20, run -> asked.run()));
    }

    private void load() {
        var definition = jdbc.queryForObject(
                "select ID_ from ACT_RE_PROCDEF where KEY_ = ? order by VERSION_ desc limit 1", String.class, MODEL);
        var today = LocalDate.now();
        jdbc.update(
                """
                insert into congress_task (code, title, work_group, phase, priority, lead_agency, accountable_head,
                    original_due, due, deliverable, planned_level, deciding_level, basis, track_only, note, state)
                select 'NV-' || n, 'Việc số ' || n, 'Chương trình', 'BEFORE', 'KEY',
                    (array(select code from agency order by code))[1 + n % (select count(*) from agency)::int],
                    'Người đứng đầu', date '2026-06-30', date '2026-06-30', 'Báo cáo', 'AGENCY_HEAD', 'AGENCY_HEAD',
                    'Kế hoạch', false, '', 'CONCLUDED'
                from generate_series(1000, 1000 + ? - 1) n
                """,
                TASKS);
        jdbc.update(
                """
                insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,
                    END_TIME_, START_ACT_ID_, END_ACT_ID_, ROOT_PROC_INST_ID_, STATE_)
                select 'p' || n, 'p' || n, 'NV-' || n, ?, ?, ?::date - n % 300 - 20, ?::date - n % 300,
                    'StartEvent_TaskAssigned', 'EndEvent_TaskConcluded', 'p' || n,
                    case when n % 50 = 0 then 'EXTERNALLY_TERMINATED' else 'COMPLETED' end
                from generate_series(1000, 1000 + ? - 1) n
                """,
                MODEL, definition, today, today, TASKS);
        jdbc.update(
                """
                insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_,
                    ROOT_PROC_INST_ID_, NAME_, START_TIME_, END_TIME_, DURATION_, DELETE_REASON_, PRIORITY_, DUE_DATE_)
                select 't' || n || '.' || s,
                    (array['UserTask_AcceptTask', 'UserTask_DraftReport', 'UserTask_SignOff', 'UserTask_Appraise',
                        'UserTask_Decide', 'UserTask_IssueConclusion'])[s],
                    ?, ?, 'p' || n, 'p' || n, 'p' || n, 'Bước', ?::date - n % 300 - 20 + s * interval '2 days',
                    ?::date - n % 300 - 20 + s * interval '2 days' + (n % 97) * interval '1 hour', 1, 'completed', 50,
                    ?::date - n % 300 - 18 + s * interval '2 days'
                from generate_series(1000, 1000 + ? - 1) n, generate_series(1, 6) s
                """,
                MODEL, definition, today, today, today, TASKS);
        jdbc.update(
                """
                insert into ACT_HI_ACTINST (ID_, PARENT_ACT_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_,
                    EXECUTION_ID_, ROOT_PROC_INST_ID_, ACT_ID_, ACT_NAME_, ACT_TYPE_, START_TIME_, END_TIME_)
                select 'a' || n || '.' || s, 'p' || n, ?, ?, 'p' || n, 'p' || n, 'p' || n,
                    case when s = 15 then 'EndEvent_TaskConcluded' else 'Element_' || s end, 'Bước',
                    case when s = 15 then 'noneEndEvent' else 'userTask' end,
                    ?::date - n % 300 - 20 + s * interval '1 day', ?::date - n % 300 - 20 + s * interval '1 day'
                from generate_series(1000, 1000 + ? - 1) n, generate_series(1, 15) s
                """,
                MODEL, definition, today, today, TASKS);
        jdbc.execute("vacuum analyze");
    }
}
