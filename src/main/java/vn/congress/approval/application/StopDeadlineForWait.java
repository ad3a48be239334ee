package vn.congress.approval.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.Waits;

/**
 * Lets the deadline of a task stand still while it waits. The working days from now on are given back when the wait
 * ends; those before are not.
 */
@Service
public class StopDeadlineForWait {

    private final Waits waits;
    private final Agencies agencies;
    private final StepRecords records;
    private final WaitNotices notices;
    private final ListWaits listWaits;
    private final Clock clock;

    StopDeadlineForWait(
            Waits waits,
            Agencies agencies,
            StepRecords records,
            WaitNotices notices,
            ListWaits listWaits,
            Clock clock) {
        this.waits = waits;
        this.agencies = agencies;
        this.records = records;
        this.notices = notices;
        this.listWaits = listWaits;
        this.clock = clock;
    }

    /**
     * @throws vn.congress.approval.domain.NotFound when there is no such wait, or none for the person to see
     * @throws Refused when the person does not decide the task, declared the wait, or gives no reason
     * @throws Conflict when the wait has ended meanwhile
     */
    @Transactional
    public WaitView stop(long id, @Nullable String reason, Person person) {
        waits.holdStill();
        var line = waits.find(id)
                .filter(it -> it.isSeenBy(person.groups()) || it.isDecidedBy(person.groups()))
                .orElseThrow(Missing::waiting);
        var wait = line.entry();
        if (!wait.isOpen()) {
            throw new Conflict("Việc chờ này đã kết thúc; hãy tải lại.");
        }
        var why = WaitTexts.strip(reason);
        var problems = new Problems();
        problems.addIf(
                !line.isDecidedBy(person.groups()),
                "",
                "Chỉ cấp quyết định nhiệm vụ (%s), Thường trực Tiểu ban hoặc cấp cao hơn cho dừng được thời hạn."
                        .formatted(line.decidingLevel().label()));
        problems.addIf(
                wait.declaredBy().equals(person.actor().account()),
                "",
                "Người khai việc chờ không được tự cho dừng thời hạn; hãy đề nghị người khác có thẩm quyền.");
        problems.addIf(wait.standstill().isPresent(), "", "Thời hạn đã được cho dừng vì việc chờ này.");
        WaitTexts.checkReason(problems, why, line.trackOnly());
        problems.refuse();
        var still = new Wait.Standstill(person.actor().account(), clock.instant(), why);
        if (!waits.letDeadlineStandStill(id, still)) {
            throw new Conflict("Việc chờ này vừa thay đổi; hãy tải lại.");
        }
        var on = WaitTexts.name(wait.on(), agencies.all());
        records.add(
                new Step(wait.task(), WaitSteps.STEP, person.actor()),
                WaitSteps.STANDS_STILL,
                "Thời hạn dừng trong khi chờ %s. Lý do: %s".formatted(on, why));
        notices.tell(
                line.lead(),
                wait.task(),
                "Thời hạn của %s được dừng trong khi chờ %s; khi hết chờ, hạn lùi đúng số ngày làm việc đã dừng."
                        .formatted(wait.task(), on));
        return listWaits.view(waits.find(id).orElseThrow(), person);
    }
}
