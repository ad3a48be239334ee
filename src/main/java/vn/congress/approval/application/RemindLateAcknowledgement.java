package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Done;

/**
 * A report that lies unread past its time is noted as such; the Standing Secretary's desk is reminded, and the Central
 * Office told, which can lay it before them by other means. It stays open: what it says may still ask for a directive.
 */
@Service
public class RemindLateAcknowledgement {

    static final String STEP = "ServiceTask_RemindLateAcknowledgement";

    private final DailyReports reports;
    private final Notices notices;
    private final Clock clock;

    RemindLateAcknowledgement(DailyReports reports, Notices notices, Clock clock) {
        this.reports = reports;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void remind(LocalDate day) {
        var now = clock.instant();
        reports.unread(day, now);
        reports.add(day, new Done(now, Actor.OFFICE, STEP, "", ""));
        var text = "Báo cáo hằng ngày ngày %s đã quá hạn xem, chưa có ý kiến của Thường trực Ban Bí thư."
                .formatted(UrgingTexts.day(day));
        notices.addAll(Stream.of(Desk.STANDING_SECRETARY, Desk.REGISTRY)
                .map(desk -> new Notice(desk, NoticeKind.DAILY_REPORT, Optional.empty(), text, true, now))
                .toList());
    }
}
