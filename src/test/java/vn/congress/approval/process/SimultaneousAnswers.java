package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;

/** Thirty people press "send" in the same moment, with the job executor running, as in the office. */
@AtTheOffice
@TestPropertySource(properties = {"congress.seats.subcommittee=30", "camunda.bpm.job-execution.enabled=true"})
abstract class SimultaneousAnswers {

    private static final int PEOPLE = 30;

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    Opinions opinions;

    @Test
    void thirty_answers_in_the_same_second_all_succeed_at_the_first_try() throws Exception {
        var round = givenARound("NV-701", RoundKind.SUBCOMMITTEE, PEOPLE);
        var steps = stepsByDesk("NV-701");

        var statuses = atOnce(IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(seat -> answering("thanhvien" + seat, steps.get("thanh-vien-tieu-ban-" + seat)))
                .toList());

        assertThat(statuses).containsOnly(204).hasSize(PEOPLE);
        var given = opinions.in(round.id(), Filter.ALL, 0, 100);
        assertThat(given).hasSize(PEOPLE);
        assertThat(given).extracting(Opinion::version).containsOnly(1);
        assertThat(given).extracting(Opinion::respondent).doesNotHaveDuplicates();
        awaitUntil("everybody has answered", () -> waitsForTheGuaranteedDays("NV-701"));
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    }

    @Test
    void two_at_the_same_desk_leave_one_answer_and_the_other_is_told_so() throws Exception {
        var round = givenARound("NV-702", RoundKind.POLITBURO, 7);
        var step = stepsByDesk("NV-702").get("bo-chinh-tri-1");

        var statuses = atOnce(List.of(answering("bct1", step), answering("thuky.bct1", step)));

        assertThat(statuses).contains(204);
        assertThat(statuses.stream().filter(status -> status != 204)).hasSize(1).allMatch(List.of(404, 409)::contains);
        assertThat(opinions.in(round.id(), Filter.ALL, 0, 100)).hasSize(1);
    }

    private OpinionRound givenARound(String code, RoundKind kind, int asked) throws Exception {
        runtime.startProcessInstanceByKey(
                "congress-task", ProcessDriver.submission(AProposal.with("code", code, "due", "2099-12-31")));
        runtime.startProcessInstanceByKey(
                "opinion-round",
                code,
                Variables.createVariables()
                        .putValue("roundKind", kind.name())
                        .putValue("urgencyAsked", "NO")
                        .putValue("priority", "KEY"));
        awaitUntil("the round is open", () -> stepsByDesk(code).size() == asked);
        return opinions.last(new TaskCode(code), kind).orElseThrow();
    }

    private Map<String, String> stepsByDesk(String code) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey("UserTask_GiveOpinion")
                .list()
                .stream()
                .collect(Collectors.toMap(
                        step -> tasks.getIdentityLinksForTask(step.getId()).stream()
                                .map(IdentityLink::getGroupId)
                                .findFirst()
                                .orElseThrow(),
                        step -> step.getId()));
    }

    private Callable<Integer> answering(String account, String step) {
        var person = Visitor.machine(port, account);
        assertThat(person.get("/engine-rest/task/" + step).status()).isEqualTo(200);
        return () -> person.post(
                        "/engine-rest/task/" + step + "/complete",
                        "{\"variables\":{\"submission\":{\"type\":\"Json\",\"value\":\"{\\\"answer\\\":\\\"AGREE\\\"}\",\"valueInfo\":{\"transient\":true}}}}")
                .status();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var together = new CyclicBarrier(calls.size());
        var people = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Future<Integer>>();
            for (var call : calls) {
                answers.add(people.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }

    private boolean waitsForTheGuaranteedDays(String code) {
        return management.createJobQuery().timers().activityId("Event_GuaranteedDaysOver").list().stream()
                .map(Job::getProcessInstanceId)
                .anyMatch(instance -> code.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey()));
    }

    private static void awaitUntil(String what, Callable<Boolean> condition) throws Exception {
        for (var tries = 0; tries < 300; tries++) {
            if (Boolean.TRUE.equals(condition.call())) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Waited in vain until " + what);
    }
}
