package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;

/** What was answered is done, in the transaction of the answer. */
@Service
public class CarryOutAnswer {

    private final Escalations escalations;
    private final DecideInPlace decideInPlace;
    private final GiveMandate giveMandate;
    private final ReassignTask reassignTask;
    private final MoveDueDate moveDueDate;
    private final WithdrawTask withdrawTask;
    private final StepRecords records;

    CarryOutAnswer(
            Escalations escalations,
            DecideInPlace decideInPlace,
            GiveMandate giveMandate,
            ReassignTask reassignTask,
            MoveDueDate moveDueDate,
            WithdrawTask withdrawTask,
            StepRecords records) {
        this.escalations = escalations;
        this.decideInPlace = decideInPlace;
        this.giveMandate = giveMandate;
        this.reassignTask = reassignTask;
        this.moveDueDate = moveDueDate;
        this.withdrawTask = withdrawTask;
        this.records = records;
    }

    @Transactional
    public void carryOut(Step step, long number) {
        var escalation = escalations.find(number).orElseThrow();
        var answer = escalation.answer().orElseThrow();
        var inWords = inWords(escalation, answer);
        records.add(step, answer.ruling().name(), inWords);
        switch (answer.ruling()) {
            case DECIDED -> decideInPlace.decide(step, escalation);
            case MANDATED -> giveMandate.give(step, escalation, answer);
            case REASSIGNED -> reassignTask.reassign(step, answer.lead().orElseThrow());
            case DEADLINE_MOVED ->
                moveDueDate.move(
                        step,
                        answer.day().orElseThrow(),
                        inWords,
                        escalation.level(),
                        escalation.raisedBy().account());
            case WITHDRAWN -> withdrawTask.withdraw(step);
        }
    }

    private static String inWords(Escalation escalation, Escalation.Answer answer) {
        return "%s (%s) trả lời báo cáo vượt cấp số %d do %s gửi: %s"
                .formatted(
                        escalation.level().label(),
                        answer.by(),
                        escalation.number(),
                        Labels.account(escalation.raisedBy().account()),
                        answer.text());
    }
}
