package vn.congress.approval.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.watch.Finding;
import vn.congress.approval.domain.watch.Findings;

/** Finds what could be overlooked and tells the Central Office what is new; the whole list stays on the page. */
@Service
public class FindWhatFellThrough {

    /** New findings told one by one; the rest is told as a number. */
    private static final int TOLD_SINGLY = 50;

    private final Findings findings;
    private final StepWatch steps;
    private final Notices notices;
    private final WorkingDays workingDays;
    private final int plannedDays;
    private final Clock clock;

    /** @param plannedDays working days a task may stay in the plan without being given to anybody */
    FindWhatFellThrough(
            Findings findings,
            StepWatch steps,
            Notices notices,
            WorkingDays workingDays,
            @Value("${congress.watch.planned-days:3}") int plannedDays,
            Clock clock) {
        this.findings = findings;
        this.steps = steps;
        this.notices = notices;
        this.workingDays = workingDays;
        this.plannedDays = plannedDays;
        this.clock = clock;
    }

    @Transactional
    public void find() {
        var now = clock.instant();
        var time = workingDays.current();
        var plannedBefore = time.closingOf(time.calendar().minusWorkingDays(time.dateOf(now), plannedDays));
        var found = new ArrayList<>(steps.findings(now));
        found.addAll(findings.inTheRegister(plannedBefore));
        var fresh = findings.replace(found, now);

        var told = new ArrayList<Notice>();
        fresh.stream().limit(TOLD_SINGLY).map(this::notice).forEach(told::add);
        if (fresh.size() > TOLD_SINGLY) {
            told.add(notice(
                    "Còn %d trường hợp mới khác; xem tại «Việc cần chú ý».".formatted(fresh.size() - TOLD_SINGLY)));
        }
        var standing = findings.count() - fresh.size();
        if (standing > 0) {
            told.add(notice(
                    "%d trường hợp nêu từ trước vẫn chưa được xử lý; xem tại «Việc cần chú ý».".formatted(standing)));
        }
        notices.addAll(told);
    }

    private Notice notice(Finding finding) {
        var detail = finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
        return notice("%s: %s%s. %s"
                .formatted(
                        finding.subject(),
                        finding.kind().label(),
                        detail,
                        finding.kind().remedy()));
    }

    private Notice notice(String text) {
        return new Notice(Desk.REGISTRY, NoticeKind.FELL_THROUGH, Optional.empty(), text, false, clock.instant());
    }
}
