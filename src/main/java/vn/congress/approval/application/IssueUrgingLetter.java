package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.IssueUrgingLetterSubmission;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/**
 * The Central Office issues an urging letter, under the number the clerk has given it, or says why none is needed. The
 * letter stays in the journal; lead and head are told at once.
 */
@Service
public class IssueUrgingLetter {

    private static final int ONE_LINE = 200;

    private final StepRecords records;
    private final CongressTasks tasks;
    private final LetterDraft drafts;
    private final Notices notices;
    private final Clock clock;

    IssueUrgingLetter(StepRecords records, CongressTasks tasks, LetterDraft drafts, Notices notices, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.drafts = drafts;
        this.notices = notices;
        this.clock = clock;
    }

    /** @throws Refused when a task that is only tracked gets more than one line of reason */
    @Transactional
    public void issue(Step step, IssueUrgingLetterSubmission handedIn) {
        var task = tasks.find(step.task()).orElseThrow(Missing::task);
        var issued = handedIn.outcome() == IssueUrgingLetterSubmission.Outcome.ISSUED;
        records.add(step, task.assignment().trackOnly() ? withoutContent(task, handedIn, issued) : handedIn);
        if (issued) {
            notices.addAll(tell(task, handedIn.numberTyped()));
        }
    }

    /** Of a task that is only tracked, the letter says what the draft says. */
    private IssueUrgingLetterSubmission withoutContent(
            CongressTask task, IssueUrgingLetterSubmission handedIn, boolean issued) {
        if (!issued
                && (handedIn.why().length() > ONE_LINE || handedIn.why().lines().count() > 1)) {
            throw new Refused("reason", "Nhiệm vụ chỉ theo dõi: chỉ ghi một dòng, tối đa " + ONE_LINE + " ký tự.");
        }
        return issued ? handedIn.saying(drafts.about(task)) : handedIn;
    }

    private List<Notice> tell(CongressTask task, String number) {
        var given = task.assignment();
        return Stream.of(Desk.leadOf(given.lead()), Desk.headOf(given.lead()))
                .map(desk -> new Notice(
                        desk,
                        NoticeKind.URGING_LETTER,
                        Optional.of(task.code()),
                        "Văn phòng đã ban hành công văn đôn đốc số %s về %s, hạn %s. Xem nội dung trong hồ sơ."
                                .formatted(number, task.code(), UrgingTexts.day(given.due())),
                        true,
                        clock.instant()))
                .toList();
    }
}
