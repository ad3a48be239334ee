package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AProposal;
import vn.congress.approval.support.AtTheOffice;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.RecordingEscalations;
import vn.congress.approval.support.Visitor;
import vn.congress.approval.support.Visitor.Answer;

/** Two agencies enter a wait in the same moment, and neither of the two closes a circle alone. */
@AtTheOffice
@Import(RecordingEscalations.class)
abstract class ClosingWaits {

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RecordingEscalations.Raised raised;

    /** They share no task, so that nothing but the lock on all waits keeps them apart. */
    @RepeatedTest(5)
    void of_two_waits_that_only_together_close_a_circle_one_finds_it_and_reports_it_once(RepetitionInfo run)
            throws Exception {
        var office = propose("NV-8%d1".formatted(run.getCurrentRepetition()), "VPTW");
        var guests = propose("NV-8%d2".formatted(run.getCurrentRepetition()), "BNG");
        var health = propose("NV-8%d3".formatted(run.getCurrentRepetition()), "BYT");
        var city = propose("NV-8%d4".formatted(run.getCurrentRepetition()), "HN");
        waiting("chutri.bng", guests, health).call();
        waiting("chutri.hn", city, office).call();
        raised.forget();

        var answers = atOnce(List.of(waiting("chutri.vptw", office, guests), waiting("chutri.byt", health, city)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().filter(it -> it.json().path("loop").isObject()))
                .hasSize(1);
        assertThat(raised.all()).extracting(Matter::task).containsExactly(new TaskCode(guests));
        assertThat(jdbc.sql(
                                """
                                select count(*) from wait_loop_member m join wait_loop l on l.id = m.loop_id
                                where l.closed_at is null and m.code in (?, ?, ?, ?)
                                """)
                        .params(office, guests, health, city)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private String propose(String code, String lead) {
        runtime.startProcessInstanceByKey(
                "congress-task",
                ProcessDriver.submission(AProposal.with(
                        "code", code, "lead", lead, "coordinators", List.of("BTCTW"), "due", "2099-01-30")));
        return code;
    }

    private Callable<Answer> waiting(String account, String code, String on) {
        var step = tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .singleResult()
                .getId();
        var until = LocalDate.now(MovableClock.OFFICE).plusDays(9);
        var person = Visitor.machine(port, account);
        return () -> person.post(
                "/api/steps/" + step + "/waits",
                "{\"onTask\":\"%s\",\"reason\":\"Cần số liệu\",\"until\":\"%s\"}".formatted(on, until));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var together = new CyclicBarrier(requests.size());
        var people = Executors.newFixedThreadPool(requests.size());
        try {
            var running = requests.stream()
                    .map(request -> people.submit(() -> {
                        together.await();
                        return request.call();
                    }))
                    .toList();
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            people.shutdownNow();
        }
    }
}
