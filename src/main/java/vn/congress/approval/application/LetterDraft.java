package vn.congress.approval.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.CongressTask;

/** Drafts an urging letter: to whom, which task, how late it is and by when to report; nothing of its content. */
@Service
public class LetterDraft {

    private static final String STEP = "UserTask_IssueUrgingLetter";

    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final int daysToReport;
    private final Clock clock;

    /** @param daysToReport working days the agency is given to report */
    public LetterDraft(
            Agencies agencies,
            WorkingDays workingDays,
            @Value("${congress.urging.days-to-report:2}") int daysToReport,
            Clock clock) {
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.daysToReport = daysToReport;
        this.clock = clock;
    }

    /** Empty at every other step. */
    Optional<Dossier.LetterDraft> at(OpenStep step, CongressTask task) {
        return step.key().equals(STEP) ? Optional.of(new Dossier.LetterDraft(about(task))) : Optional.empty();
    }

    String about(CongressTask task) {
        var given = task.assignment();
        return """
                Kính gửi: %s

                Nhiệm vụ mã số %s giao cho quý cơ quan chủ trì, thời hạn %s, đến nay %s.

                Đề nghị quý cơ quan khẩn trương hoàn thành, báo cáo tiến độ, nguyên nhân chậm và thời gian hoàn thành trước hết giờ làm việc ngày %s. Nội dung vượt thẩm quyền đề nghị báo cáo ngay, không chờ đợi."""
                .formatted(
                        agencies.find(given.lead())
                                .map(Agency::name)
                                .orElse(given.lead().value()),
                        given.code(),
                        UrgingTexts.day(given.due()),
                        lateness(task),
                        reportBy());
    }

    /** How late it is, as the letter says it. */
    String lateness(CongressTask task) {
        var time = workingDays.current();
        var late = UrgingTexts.workingDaysLate(task.assignment().due(), time.dateOf(clock.instant()), time.calendar());
        return late == 0 ? "chưa hoàn thành" : "đã quá hạn %d ngày làm việc".formatted(late);
    }

    /** The day by which the agency is to report. */
    String reportBy() {
        var time = workingDays.current();
        return UrgingTexts.day(time.calendar().plusWorkingDays(time.dateOf(clock.instant()), daysToReport));
    }
}
