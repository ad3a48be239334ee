package vn.congress.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.annotation.DirtiesContext;
import vn.congress.approval.application.ExpectHolidays;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.DryRun;
import vn.congress.approval.domain.calendar.MovedTimer;
import vn.congress.approval.domain.calendar.OpenTimers;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.domain.calendar.SpecialDays;
import vn.congress.approval.domain.calendar.WorkingDays;

/** The table, the clock and the engine put together as the application puts them together. */
@DisplayName("The working time of the office")
@SpringBootTest(
        classes = WorkingTimeOfTheOfficeTest.Office.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "congress.clock.start=2026-01-07T09:00",
            "spring.datasource.url=jdbc:h2:mem:working-time-of-the-office;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.authorization.enabled=true",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.generic-properties.properties.history-time-to-live=P1825D"
        })
@DirtiesContext
class WorkingTimeOfTheOfficeTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);
    private static final SpecialDay FRIDAY_OFF =
            new SpecialDay(FRIDAY, DayKind.HOLIDAY, "Nghỉ đột xuất", "Công điện", true);

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @ComponentScan(
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.OfficeConfiguration",
                                ".*\\.ExpectHolidays",
                                ".*\\.(VietnameseHolidays|ExpectHolidaysAtStart)",
                                ".*\\.(JdbcSpecialDays|TransactionalDryRun)",
                                ".*\\.(WorkingTimePlugin|EngineTimers)"
                            }))
    static class Office {

        @Bean
        ExpectHolidays.Entering entering(SpecialDays specialDays) {
            return days -> days.forEach(specialDays::save);
        }
    }

    @Autowired
    private OpenTimers openTimers;

    @Autowired
    private DryRun dryRun;

    @Autowired
    private SpecialDays specialDays;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void aTimerOfThreeWorkingDaysRuns() {
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        specialDays.remove(FRIDAY);
        repository
                .createDeployment()
                .addModelInstance(
                        "waiting.bpmn",
                        Bpmn.createExecutableProcess("waiting")
                                .startEvent()
                                .intermediateCatchEvent("Event_TimeIsUp")
                                .name("Hết hạn trả lời")
                                .timerWithDuration("P3D")
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("waiting", "NV-001");
    }

    @AfterAll
    static void leaveTheClockAlone() {
        ClockUtil.reset();
    }

    @Test
    void the_engine_counts_by_the_table_and_the_clock_of_the_office() {
        assertThat(management.createJobQuery().singleResult().getDuedate()).isEqualTo(moment("2026-01-10T17:00"));
    }

    @Test
    void a_dry_run_tells_which_timers_would_move_and_moves_none() {
        var moved = dryRun.of(() -> entered(FRIDAY_OFF));

        assertThat(moved)
                .containsExactly(new MovedTimer(
                        "NV-001", "Hết hạn trả lời", moment("2026-01-10T17:00"), moment("2026-01-12T17:00")));
        assertThat(management.createJobQuery().singleResult().getDuedate()).isEqualTo(moment("2026-01-10T17:00"));
        assertThat(specialDays.on(FRIDAY)).isEmpty();
        assertThat(workingDays.current().calendar().isWorkingDay(FRIDAY)).isTrue();
    }

    @Test
    void a_change_moves_the_timers_and_taking_it_back_moves_them_back() {
        assertThat(entered(FRIDAY_OFF)).hasSize(1);
        assertThat(management.createJobQuery().singleResult().getDuedate()).isEqualTo(moment("2026-01-12T17:00"));

        specialDays.remove(FRIDAY);
        assertThat(openTimers.countAnew()).hasSize(1);
        assertThat(management.createJobQuery().singleResult().getDuedate()).isEqualTo(moment("2026-01-10T17:00"));
    }

    @Test
    void a_change_elsewhere_in_the_year_moves_nothing() {
        var moved = dryRun.of(() -> entered(
                new SpecialDay(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Luật", true)));

        assertThat(moved).isEmpty();
    }

    private List<MovedTimer> entered(SpecialDay day) {
        specialDays.save(day);
        return openTimers.countAnew();
    }

    @Test
    void the_coming_years_are_filled_with_what_is_to_be_expected_and_the_kept_ones_are_not() {
        var tet2027 = specialDays.on(LocalDate.of(2027, 2, 8));
        var adjacent2026 = specialDays.on(LocalDate.of(2026, 9, 1));

        assertThat(tet2027).map(SpecialDay::confirmed).contains(false);
        assertThat(adjacent2026).map(SpecialDay::confirmed).contains(true);
        assertThat(workingDays.current().calendar().plusWorkingDays(LocalDate.of(2027, 2, 4), 1))
                .isEqualTo(LocalDate.of(2027, 2, 12));
    }
}
