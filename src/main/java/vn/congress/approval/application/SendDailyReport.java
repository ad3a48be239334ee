package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Done;

/** An approved report goes to its readers: they are told that it is there. */
@Service
public class SendDailyReport {

    static final String STEP = "ServiceTask_SendDailyReport";

    private final DailyReports reports;
    private final Notices notices;
    private final List<Desk> readers;
    private final Clock clock;

    /** @param readers groups of the desks that are told; the Standing Secretary's is where it lies to be acknowledged */
    SendDailyReport(
            DailyReports reports,
            Notices notices,
            @Value("${congress.daily-report.readers:thuong-truc-ban-bi-thu,truong-tieu-ban,thuong-truc-tieu-ban}")
                    List<String> readers,
            Clock clock) {
        this.reports = reports;
        this.notices = notices;
        this.readers = readers.stream().map(Desk::new).distinct().toList();
        this.clock = clock;
    }

    @Transactional
    public void send(LocalDate day) {
        var now = clock.instant();
        var report = reports.find(day).orElseThrow(Missing::report);
        reports.sent(day, now);
        reports.add(day, new Done(now, Actor.OFFICE, STEP, "", ""));
        var text = "Đã có báo cáo hằng ngày ngày %s%s. Xem ở trang Báo cáo."
                .formatted(UrgingTexts.day(day), report.complete() ? "" : ", chưa đủ số liệu");
        notices.addAll(readers.stream()
                .map(desk -> new Notice(desk, NoticeKind.DAILY_REPORT, Optional.empty(), text, true, now))
                .toList());
    }
}
