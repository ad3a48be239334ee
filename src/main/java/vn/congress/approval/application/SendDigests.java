package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notice.StepTold;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.urging.Urgings;

/**
 * Makes one digest a desk of everything that waits, and adds the desk's steps that are due: each on its day, each once
 * when it has become late, and every day the number of those that are late since longer. The morning's mails are written
 * with them.
 */
@Service
public class SendDigests {

    private static final int LINES_A_DESK = 50;

    private final StepWatch steps;
    private final Urgings urgings;
    private final Notices notices;
    private final Digests digests;
    private final WorkingDays workingDays;
    private final WriteMails writeMails;
    private final Clock clock;

    SendDigests(
            StepWatch steps,
            Urgings urgings,
            Notices notices,
            Digests digests,
            WorkingDays workingDays,
            WriteMails writeMails,
            Clock clock) {
        this.steps = steps;
        this.urgings = urgings;
        this.notices = notices;
        this.digests = digests;
        this.workingDays = workingDays;
        this.writeMails = writeMails;
        this.clock = clock;
    }

    /** @param bell the day of the bell */
    @Transactional
    public void send(LocalDate bell) {
        var now = clock.instant();
        if (workingDays.current().dateOf(now).equals(bell)) {
            tellOfSteps(bell, now);
        }
        digests.gather(bell, now);
        writeMails.ofTheMorning(bell, urgings.bellBefore(bell).orElse(now));
    }

    private void tellOfSteps(LocalDate bell, Instant now) {
        var time = workingDays.current();
        var endOfDay = time.closingOf(bell).plusSeconds(1);
        var since = urgings.bellBefore(bell).orElse(now);
        var lines = new ArrayList<Notice>();
        steps.dueBefore(since)
                .forEach(pile -> lines.add(new Notice(
                        pile.desk(),
                        NoticeKind.OVERDUE,
                        Optional.empty(),
                        "%d bước đã quá hạn từ trước, lâu nhất từ %s; xem danh sách «Quá hạn»."
                                .formatted(pile.steps(), UrgingTexts.day(time.dateOf(pile.oldest()))),
                        false,
                        now)));
        steps.due(since, now, LINES_A_DESK)
                .forEach(step ->
                        lines.add(line(step, NoticeKind.OVERDUE, "%s: quá hạn từ %s.", time.dateOf(step.due()))));
        steps.due(now, endOfDay, LINES_A_DESK)
                .forEach(step -> lines.add(line(step, NoticeKind.REMINDER, "%s: đến hạn hôm nay, %s.", bell)));
        notices.addAll(lines);
    }

    private Notice line(StepWatch.Due step, NoticeKind kind, String text, LocalDate day) {
        return new Notice(
                        step.desk(),
                        kind,
                        step.task(),
                        text.formatted(step.name(), UrgingTexts.day(day)),
                        false,
                        clock.instant())
                .about(new StepTold(Optional.of(step.id()), step.key(), step.due()));
    }
}
