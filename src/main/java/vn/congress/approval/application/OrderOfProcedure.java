package vn.congress.approval.application;

import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.procedure.Procedure;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/**
 * Refuses a step out of order, and a second step by hands that did the first. Asked by the use case itself, so it holds
 * for the form, for REST and where somebody moved the engine past a step.
 */
@Service
class OrderOfProcedure {

    private final Journal journal;
    private final CongressTasks tasks;

    OrderOfProcedure(Journal journal, CongressTasks tasks) {
        this.journal = journal;
        this.tasks = tasks;
    }

    /** @throws Refused naming the steps that have to be done before this one */
    void check(Step step) {
        check(step, task(step));
    }

    /** The same, for who has read the task already. */
    void check(Step step, CongressTask task) {
        problems(step, procedure(step, task)).refuse();
    }

    /** @throws Refused as {@link #check}, and when who signs is one of the drafters */
    void checkSigning(Step step) {
        var procedure = procedure(step, task(step));
        problems(step, procedure)
                .addIf(
                        procedure.wasDraftedBy(step.actor()),
                        "outcome",
                        "Đồng chí đã tham gia soạn thảo báo cáo này nên không được ký duyệt; phải do người khác ký.")
                .refuse();
    }

    /** @throws Refused as {@link #check}, and when who appraises is one of the drafters or has signed */
    void checkAppraising(Step step) {
        var procedure = procedure(step, task(step));
        problems(step, procedure)
                .addIf(
                        procedure.wasDraftedBy(step.actor()),
                        "outcome",
                        "Đồng chí đã tham gia soạn thảo báo cáo này nên không được thẩm định; phải do người khác thẩm định.")
                .addIf(
                        procedure.wasSignedBy(step.actor()),
                        "outcome",
                        "Đồng chí đã ký duyệt báo cáo này nên không được thẩm định; phải do người khác thẩm định.")
                .refuse();
    }

    /** Whether a draft handed in now answers a return. */
    boolean hasComeBack(Step step, CongressTask task) {
        return procedure(step, task).hasComeBack();
    }

    private CongressTask task(Step step) {
        return tasks.find(step.task()).orElseThrow();
    }

    private Procedure procedure(Step step, CongressTask task) {
        return new Procedure(
                journal.stepsOf(step.task()), !task.assignment().coordinators().isEmpty(), task.decidingLevel());
    }

    private static Problems problems(Step step, Procedure procedure) {
        var missing = procedure.missingBefore(step.id());
        return new Problems()
                .addIf(
                        !missing.isEmpty(),
                        "submission",
                        "Chưa có bước %s nên chưa thể thực hiện bước «%s». Hồ sơ phải đi đúng trình tự."
                                .formatted(
                                        missing.stream()
                                                .map(id -> "«" + Labels.step(id) + "»")
                                                .collect(Collectors.joining(", ")),
                                        Labels.step(step.id())));
    }
}
