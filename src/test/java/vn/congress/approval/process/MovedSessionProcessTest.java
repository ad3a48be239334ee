package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congress.approval.application.MoveSession;
import vn.congress.approval.application.PlanSession;
import vn.congress.approval.application.PutOnAgenda;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.calendar.OpenTimers;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

/** Sent on Friday 9/1/2026 for the session of Thursday 15/1, the earliest day there is. */
@ProcessTest
@DisplayName("A round held for a session that moves")
class MovedSessionProcessTest {

    private static final Actor OFFICE = new Actor("tonghop");

    @Autowired
    ProcessDriver office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identities;

    @Autowired
    OpenTimers openTimers;

    @Autowired
    Opinions opinions;

    @Autowired
    PlanSession planSession;

    @Autowired
    PutOnAgenda putOnAgenda;

    @Autowired
    MoveSession moveSession;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void closes_with_the_session_on_its_new_day() {
        var session = givenADossierSentFor("NV-401", "2026-01-15");

        move(session, "2026-01-20");

        var closes = MovableClock.moment("2026-01-20T17:00");
        assertThat(dueDates("NV-401")).hasSize(7).containsOnly(closes);
        assertThat(timer("NV-401")).isEqualTo(closes);
        assertThat(closesAt("NV-401")).isEqualTo(closes);
        openTimers.countAnew();
        assertThat(timer("NV-401")).as("counted anew").isEqualTo(closes);

        clock.moveTo("2026-01-15T17:01");
        office.runDueJobs();
        assertThat(office.openSteps("NV-401")).contains("UserTask_GiveOpinion");
        clock.moveTo("2026-01-20T17:01");
        office.runDueJobs();
        assertThat(office.openSteps("NV-401")).doesNotContain("UserTask_GiveOpinion");
    }

    @Test
    void keeps_its_close_when_the_session_moves_before_the_guaranteed_days_are_over() {
        var session = givenADossierSentFor("NV-402", "2026-01-15");

        var moved = move(session, "2026-01-14");

        var closes = MovableClock.moment("2026-01-15T17:00");
        assertThat(moved.notFitting()).hasSize(1);
        assertThat(dueDates("NV-402")).containsOnly(closes);
        assertThat(timer("NV-402")).isEqualTo(closes);
        assertThat(closesAt("NV-402")).isEqualTo(closes);
    }

    @Test
    void leaves_rounds_of_other_dossiers_alone() {
        var session = givenADossierSentFor("NV-403", "2026-01-15");
        givenADossierSentFor("NV-404", "2026-01-15");

        move(session, "2026-01-20");

        assertThat(closesAt("NV-403")).isEqualTo(MovableClock.moment("2026-01-20T17:00"));
        assertThat(closesAt("NV-404")).isEqualTo(MovableClock.moment("2026-01-15T17:00"));
        assertThat(timer("NV-404")).isEqualTo(MovableClock.moment("2026-01-15T17:00"));
    }

    @Test
    void is_opened_with_the_new_close_when_it_was_not_open_yet() {
        var session = givenADossierAboutToBeSentFor("NV-405", "2026-01-15");
        assertThat(office.openSteps("NV-405")).doesNotContain("UserTask_GiveOpinion");

        move(session, "2026-01-20");
        office.runDueJobs();

        assertThat(closesAt("NV-405")).isEqualTo(MovableClock.moment("2026-01-20T17:00"));
        assertThat(dueDates("NV-405")).containsOnly(MovableClock.moment("2026-01-20T17:00"));
    }

    private Session givenADossierSentFor(String code, String day) {
        var session = givenADossierAboutToBeSentFor(code, day);
        office.runDueJobs();
        return session;
    }

    private Session givenADossierAboutToBeSentFor(String code, String day) {
        office.propose("code", code, "coordinators", null, "plannedLevel", "POLITBURO");
        var planned = planSession.plan(
                new PlanSession.NewSession(SessionKind.POLITBURO, LocalDate.parse(day), LocalTime.of(8, 0), null, null),
                OFFICE);
        var session = putOnAgenda.put(planned.id(), new TaskCode(code), clock.instant(), 5, OFFICE);
        runtime.startProcessInstanceByKey(
                "opinion-round",
                code,
                Variables.createVariables()
                        .putValue("roundKind", "POLITBURO")
                        .putValue("priority", "KEY")
                        .putValue("urgencyAsked", "NO")
                        .putValue("latest", MovableClock.moment(day + "T17:00").toString()));
        return session;
    }

    /** As the Central Office, on whose desk none of the members' answers lies. */
    private MoveSession.Moved move(Session session, String day) {
        identities.setAuthentication(OFFICE.account(), List.of("van-phong-tong-hop"));
        try {
            return moveSession.move(
                    new MoveSession.Move(
                            session.id(), session.version(), LocalDate.parse(day), LocalTime.of(8, 0), "Lùi lịch"),
                    OFFICE);
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<Instant> dueDates(String code) {
        return office.stepsByDesk(code, "UserTask_GiveOpinion").values().stream()
                .map(Task::getDueDate)
                .map(java.util.Date::toInstant)
                .toList();
    }

    private Instant timer(String code) {
        var round = runtime.createProcessInstanceQuery()
                .processDefinitionKey("opinion-round")
                .processInstanceBusinessKey(code)
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(round.getId())
                .activityId("Event_LatestDayOver")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private Instant closesAt(String code) {
        return opinions.of(new TaskCode(code)).get(0).closesAt();
    }
}
