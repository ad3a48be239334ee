package vn.congress.approval.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.IntermediateCatchEventBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

@DisplayName("Timers and due dates in working time")
class WorkingTimePluginTest {

    private static final MovableClock CLOCK = MovableClock.at("2026-01-07T09:00");

    @RegisterExtension
    static final ProcessEngineExtension ENGINE =
            ProcessEngineExtension.builder().useProcessEngine(engine()).build();

    private static ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:working-time;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("working-time");
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setJobExecutorActivate(false);
        configuration
                .getProcessEnginePlugins()
                .add(new WorkingTimePlugin(PublicSector.workingDays(), OfficeHours.usual(), CLOCK));
        return configuration.buildProcessEngine();
    }

    @BeforeEach
    void onWednesdayMorning() {
        CLOCK.moveTo("2026-01-07T09:00");
        EngineClock.follow(CLOCK);
    }

    @AfterAll
    static void closeTheEngine() {
        ENGINE.getProcessEngine().close();
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-01-07T09:00, P3D, 2026-01-10T17:00",
        "2026-01-07T19:30, P3D, 2026-01-10T17:00",
        "2026-02-13T09:00, P5D, 2026-02-27T17:00",
        "2026-01-07T09:00, P0D, 2026-01-07T17:00",
        "2026-01-07T16:00, P0DT2H, 2026-01-08T09:00",
        "2026-02-13T16:00, P0DT4H30M, 2026-02-23T11:30",
        "2026-01-07T16:00, PT4H, 2026-01-07T20:00",
        "2026-01-07T16:00, PT36H, 2026-01-09T04:00",
        "2026-01-07T16:00, PT30M, 2026-01-07T16:30",
        "2026-02-03T09:00, P2W, 2026-02-23T17:00",
        "2026-01-07T09:00, P1M, 2026-02-09T17:00",
        "2026-01-07T09:00, 2026-01-15, 2026-01-15T17:00",
        "2026-01-07T09:00, 2026-01-18, 2026-01-18T17:00",
        "2026-01-07T09:00, 2026-01-15T09:30, 2026-01-15T09:30",
        "2026-01-07T09:00, 2026-01-15T09:30:00, 2026-01-15T09:30",
        "2026-01-07T09:00, 2026-01-15T09:30:00Z, 2026-01-15T16:30",
        "2026-01-07T09:00, 2026-01-15T09:30:00+07:00, 2026-01-15T09:30",
        "2026-01-07T09:00, 2026-01-15T09:30:00.000+0700, 2026-01-15T09:30"
    })
    void a_duration_a_date_and_a_due_date_say_the_same(String now, String text, String due) {
        CLOCK.moveTo(now);

        assertThat(dueOfTimer(timer -> timer.timerWithDuration("${time}"), text))
                .isEqualTo(moment(due));
        assertThat(dueOfTimer(timer -> timer.timerWithDate("${time}"), text)).isEqualTo(moment(due));
        assertThat(dueOfTask(text)).isEqualTo(moment(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1DT4H",
                "P1M5D",
                "P",
                "PT",
                "P-3D",
                "PT-4H",
                "-P3D",
                "P3",
                "5 ngày",
                "2026-13-01",
                "15/01/2026",
                "P99999D",
                "P0DT9999H",
                "P0DT",
                ""
            })
    void what_nobody_could_be_sure_of_is_refused_with_what_is_accepted(String text) {
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> dueOfTimer(timer -> timer.timerWithDuration("${time}"), text))
                .withMessageContaining("Không hiểu thời hạn “" + text + "”")
                .withMessageContaining("P5D (5 ngày làm việc");
    }

    @Test
    void a_timer_fires_when_the_office_closes_and_not_before() {
        start(waiting(timer -> timer.timerWithDuration("P3D")), "");
        CLOCK.moveTo("2026-01-10T16:59:59");
        assertThat(jobs().executable().count()).isZero();

        CLOCK.moveTo("2026-01-10T17:00:01");
        assertThat(jobs().executable().count()).isOne();
    }

    @Test
    void a_reminder_three_times_rings_at_the_close_of_three_working_days_and_then_no_more() {
        start(reminding(), "R3/P1D");

        assertThat(ringings(10))
                .containsExactly(moment("2026-01-08T17:00"), moment("2026-01-09T17:00"), moment("2026-01-10T17:00"));
    }

    @Test
    void a_reminder_every_three_working_hours_rests_when_the_office_does() {
        CLOCK.moveTo("2026-01-10T14:00");

        start(reminding(), "R/P0DT3H");

        assertThat(ringings(3))
                .containsExactly(moment("2026-01-10T17:00"), moment("2026-01-12T11:00"), moment("2026-01-12T15:00"));
    }

    @Test
    void a_cycle_by_the_clock_does_not_rest() {
        CLOCK.moveTo("2026-01-10T23:00");

        start(reminding(), "R2/PT2H");

        assertThat(ringings(3)).containsExactly(moment("2026-01-11T01:00"), moment("2026-01-11T03:00"));
    }

    @Test
    void a_cycle_may_have_a_start_of_its_own() {
        start(reminding(), "R2/2026-01-09T08:00:00/P1D");

        assertThat(ringings(3)).startsWith(moment("2026-01-09T08:00"), moment("2026-01-10T17:00"));
    }

    @Test
    void a_cron_cycle_rings_on_working_days_in_the_zone_of_the_office() {
        CLOCK.moveTo("2026-02-12T09:00");

        start(reminding(), "0 30 8 * * *");

        assertThat(ringings(3))
                .containsExactly(moment("2026-02-13T08:30"), moment("2026-02-23T08:30"), moment("2026-02-24T08:30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R3/P1D/2026-01-15", "R3", "R3/P1DT4H", "R3/heute/P1D", "mỗi ngày"})
    void a_cycle_nobody_could_be_sure_of_is_refused_with_what_is_accepted(String text) {
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> start(reminding(), text))
                .withMessageContaining("Không hiểu chu kỳ “" + text + "”")
                .withMessageContaining("R3/P1D");
    }

    @Test
    void a_timer_counted_anew_from_its_creation_keeps_its_day() {
        start(waiting(timer -> timer.timerWithDuration("P3D")), "");
        CLOCK.moveTo("2026-01-09T09:00");

        ENGINE.getManagementService()
                .recalculateJobDuedate(jobs().singleResult().getId(), true);

        assertThat(jobs().singleResult().getDuedate().toInstant()).isEqualTo(moment("2026-01-10T17:00"));
    }

    @Test
    void the_engine_tells_the_time_of_the_office() {
        CLOCK.moveTo("2025-10-24T08:00");

        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(moment("2025-10-24T08:00"));
    }

    private static Instant dueOfTimer(UnaryOperator<IntermediateCatchEventBuilder> timer, String time) {
        var instance = start(waiting(timer), time);
        return jobs().processInstanceId(instance).singleResult().getDuedate().toInstant();
    }

    private static Instant dueOfTask(String time) {
        var instance = start(
                Bpmn.createExecutableProcess("working")
                        .startEvent()
                        .userTask()
                        .camundaDueDate("${time}")
                        .endEvent()
                        .done(),
                time);
        var task = ENGINE.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        return task.getDueDate().toInstant();
    }

    private static BpmnModelInstance waiting(UnaryOperator<IntermediateCatchEventBuilder> timer) {
        return timer.apply(Bpmn.createExecutableProcess("waiting").startEvent().intermediateCatchEvent())
                .endEvent()
                .done();
    }

    private static BpmnModelInstance reminding() {
        return Bpmn.createExecutableProcess("reminding")
                .startEvent()
                .userTask("UserTask_Work")
                .endEvent()
                .moveToActivity("UserTask_Work")
                .boundaryEvent()
                .cancelActivity(false)
                .timerWithCycle("${time}")
                .endEvent()
                .done();
    }

    private static String start(BpmnModelInstance model, String time) {
        var deployment = ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance("model.bpmn", model)
                .deployWithResult();
        ENGINE.manageDeployment(deployment);
        var definition = deployment.getDeployedProcessDefinitions().get(0);
        return ENGINE.getRuntimeService()
                .startProcessInstanceById(definition.getId(), Map.of("time", time))
                .getId();
    }

    /** Lets the cycle ring, each time a moment after it is due, until it has rung its last or often enough. */
    private static List<Instant> ringings(int atMost) {
        var ringings = new ArrayList<Instant>();
        for (var timer = next(); timer.isPresent() && ringings.size() < atMost; timer = next()) {
            var due = timer.get().getDuedate().toInstant();
            ringings.add(due);
            CLOCK.moveTo(due.plusSeconds(2));
            ENGINE.getManagementService().executeJob(timer.get().getId());
        }
        return ringings;
    }

    private static Optional<Job> next() {
        return Optional.ofNullable(jobs().singleResult());
    }

    private static JobQuery jobs() {
        return ENGINE.getManagementService().createJobQuery();
    }
}
