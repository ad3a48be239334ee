package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.IssueConclusionSubmission;
import vn.congress.approval.application.submission.IssueConclusionSubmission.FollowUp;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.Conclusion.NewConclusion;
import vn.congress.approval.domain.conclusion.Conclusions;
import vn.congress.approval.domain.conclusion.Series;
import vn.congress.approval.domain.conclusion.Signature;
import vn.congress.approval.domain.conclusion.Symbols;
import vn.congress.approval.domain.conclusion.Terms;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/** The records clerk issues the conclusion under the next number; its orders become tasks of their own. */
@Service
public class IssueConclusion {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;
    private final Agencies agencies;
    private final Conclusions conclusions;
    private final CongressProcess process;
    private final WorkingDays workingDays;
    private final Terms terms;
    private final Symbols symbols;
    private final Clock clock;

    IssueConclusion(
            OrderOfProcedure order,
            StepRecords records,
            CongressTasks tasks,
            Agencies agencies,
            Conclusions conclusions,
            CongressProcess process,
            WorkingDays workingDays,
            Terms terms,
            Symbols symbols,
            Clock clock) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
        this.agencies = agencies;
        this.conclusions = conclusions;
        this.process = process;
        this.workingDays = workingDays;
        this.terms = terms;
        this.symbols = symbols;
        this.clock = clock;
    }

    /** @throws Refused when nothing was decided, or an order names an unknown agency or a day that is already over */
    @Transactional
    public void issue(Step step, IssueConclusionSubmission handedIn) {
        var task = tasks.find(step.task()).orElseThrow();
        order.check(step, task);
        check(handedIn);
        records.add(step, handedIn);
        var conclusion = conclusions.issue(drawnUp(step, task, handedIn));
        for (var order : handedIn.orders()) {
            var followUp = assignment(order, task, conclusion);
            tasks.add(List.of(CongressTask.planned(followUp).openedBy(step.task())));
            process.begin(followUp.code());
        }
    }

    private NewConclusion drawnUp(Step step, CongressTask task, IssueConclusionSubmission handedIn) {
        var given = task.assignment();
        var now = clock.instant();
        var term = terms.on(workingDays.current().dateOf(now));
        var lead = agencies.all().stream()
                .filter(agency -> agency.code().equals(given.lead()))
                .findFirst()
                .orElseThrow();
        return new NewConclusion(
                step.task(),
                new Series(term.name(), symbols.of(task.decidingLevel(), lead.code()), handedIn.type()),
                task.decidingLevel(),
                Signature.of(task.decidingLevel(), lead.name(), given.accountableHead()),
                handedIn.content(),
                step.actor().account(),
                now);
    }

    private void check(IssueConclusionSubmission handedIn) {
        var today = workingDays.current().dateOf(clock.instant());
        var problems = new Problems();
        var orders = handedIn.orders();
        for (var i = 0; i < orders.size(); i++) {
            var field = "followUps[" + i + "].";
            problems.addIf(agency(orders.get(i)).isEmpty(), field + "lead", "Không có cơ quan này trong danh mục.");
            problems.addIf(orders.get(i).due().isBefore(today), field + "due", "Thời hạn đã qua, hãy chọn ngày khác.");
        }
        problems.refuse();
    }

    private Optional<Agency> agency(FollowUp order) {
        return agencies.all().stream()
                .filter(agency -> agency.code().value().equals(order.lead()))
                .findFirst();
    }

    private Assignment assignment(FollowUp order, CongressTask origin, Conclusion conclusion) {
        var lead = agency(order).orElseThrow();
        return new Assignment(
                tasks.nextCode(),
                order.title().strip(),
                origin.assignment().workGroup(),
                origin.assignment().phase(),
                origin.assignment().priority(),
                lead.code(),
                List.of(),
                "Người đứng đầu " + lead.name(),
                order.due(),
                order.deliverable().strip(),
                Level.AGENCY_HEAD,
                conclusion.type().label() + " số " + conclusion.numberAndSymbol(),
                List.of(),
                false,
                "Mở từ kết luận nhiệm vụ " + origin.code());
    }
}
