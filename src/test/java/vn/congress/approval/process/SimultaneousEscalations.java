package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.congress.approval.application.Escalating;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalation.State;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.Visitor;

/** Several do something about the same matter in the same moment. */
@AtTheOffice
abstract class SimultaneousEscalations {

    private static final int TIMES = 8;

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Escalating escalating;

    @Autowired
    Escalations escalations;

    @Test
    void the_same_matter_raised_by_four_at_once_is_one_escalation() throws Exception {
        givenATask("NV-711");

        var numbers = atOnce(IntStream.range(0, 4)
                .<Callable<Long>>mapToObj(each -> () -> raise("NV-711"))
                .toList());

        assertThat(new HashSet<>(numbers)).hasSize(1);
        assertThat(escalations.of(new TaskCode("NV-711"))).hasSize(1);
        assertThat(step("NV-711", "UserTask_AnswerEscalation")).isNotEmpty();
    }

    @Test
    void who_finishes_is_never_refused_because_somebody_answers_or_claims_at_the_same_moment() throws Exception {
        var seen = new HashMap<State, Integer>();
        for (var time = 0; time < TIMES; time++) {
            var code = "NV-72" + time;
            givenATask(code);
            var number = raise(code);
            var finishing = step(code, "UserTask_AcceptTask");
            var answering = step(code, "UserTask_AnswerEscalation");

            var statuses = atOnce(List.of(
                    completing("chutri.vptw", finishing, "{\\\"focalPoint\\\":\\\"Vụ Tổng hợp\\\"}"),
                    completing(
                            "thuongtruc", answering, "{\\\"outcome\\\":\\\"DECIDED\\\",\\\"text\\\":\\\"Đồng ý.\\\"}"),
                    claiming("thuongtruc", answering)));

            assertThat(statuses.get(0)).as("who finishes").isEqualTo(204);
            assertThat(statuses.get(1)).as("who answers").isIn(204, 404, 409);
            var ended = escalations.find(number).orElseThrow();
            assertThat(ended.isOpen()).isFalse();
            assertThat(ended.state() == State.ANSWERED).isEqualTo(statuses.get(1) == 204);
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey("escalation")
                            .processInstanceBusinessKey(code)
                            .count())
                    .isZero();
            seen.merge(ended.state(), 1, Integer::sum);
        }
        assertThat(seen.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(TIMES);
    }

    @Test
    void who_completes_a_step_that_ends_before_its_desks_are_read_is_told_that_it_is_gone() {
        completingWhileItEnds("NV-741", task -> {});
    }

    @Test
    void who_completes_a_step_that_ends_after_its_desks_were_read_is_told_that_it_is_gone() {
        completingWhileItEnds("NV-742", TaskEntity::getIdentityLinks);
    }

    /** The engine reads a task, its desks and its execution one after the other, and the step ends in between. */
    private void completingWhileItEnds(String code, Consumer<TaskEntity> readAlready) {
        givenATask(code);
        raise(code);
        var answering = step(code, "UserTask_AnswerEscalation");
        identities.setAuthentication("thuongtruc", List.of("thuong-truc-tieu-ban"));
        try {
            assertThatThrownBy(() -> commands().execute(command -> {
                        readAlready.accept(command.getTaskManager().findTaskById(answering));
                        inAnotherTransaction(() -> endEscalationsOf(code));
                        tasks.complete(
                                answering, ProcessDriver.submission(Map.of("outcome", "DECIDED", "text", "Đồng ý.")));
                        return true;
                    }))
                    .isInstanceOf(NotFound.class)
                    .hasMessageStartingWith("Việc này không còn");
        } finally {
            identities.clearAuthentication();
        }
    }

    private CommandExecutor commands() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    private static void inAnotherTransaction(Runnable change) {
        CompletableFuture.runAsync(change).join();
    }

    private void endEscalationsOf(String code) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("escalation")
                .processInstanceBusinessKey(code)
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "settled"));
    }

    private void givenATask(String code) {
        runtime.startProcessInstanceByKey(
                "congress-task", ProcessDriver.submission(AProposal.with("code", code, "due", "2099-12-31")));
    }

    private long raise(String code) {
        return escalating.raise(new Matter(
                new TaskCode(code),
                Cause.LATE,
                "UserTask_AcceptTask",
                Level.STANDING_BOARD,
                "Quá hạn.",
                "",
                false,
                Actor.OFFICE));
    }

    private String step(String code, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    private Callable<Integer> completing(String account, String step, String handedIn) {
        var person = Visitor.machine(port, account);
        assertThat(person.get("/engine-rest/task/" + step).status()).isEqualTo(200);
        return () -> person.post(
                        "/engine-rest/task/" + step + "/complete",
                        "{\"variables\":{\"submission\":{\"type\":\"Json\",\"value\":\"" + handedIn
                                + "\",\"valueInfo\":{\"transient\":true}}}}")
                .status();
    }

    private Callable<Integer> claiming(String account, String step) {
        var person = Visitor.machine(port, account);
        assertThat(person.get("/engine-rest/task/" + step).status()).isEqualTo(200);
        return () -> person.post("/engine-rest/task/" + step + "/claim", "{\"userId\":\"" + account + "\"}")
                .status();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var together = new CyclicBarrier(calls.size());
        var people = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Future<T>>();
            for (var call : calls) {
                answers.add(people.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            var given = new ArrayList<T>();
            for (var answer : answers) {
                given.add(answer.get());
            }
            return given;
        } finally {
            people.shutdownNow();
        }
    }
}
