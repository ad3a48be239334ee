package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Done;

/** The hour of sending has come, and nobody has approved the report: it is noted as late, and the Central Office told once. */
@Service
public class RemindLateApproval {

    static final String STEP = "ServiceTask_RemindLateApproval";

    private final DailyReports reports;
    private final Notices notices;
    private final Clock clock;

    RemindLateApproval(DailyReports reports, Notices notices, Clock clock) {
        this.reports = reports;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public void remind(LocalDate day) {
        var now = clock.instant();
        if (reports.late(day, now)) {
            reports.add(day, new Done(now, Actor.OFFICE, STEP, "", ""));
            notices.addAll(List.of(new Notice(
                    Desk.REGISTRY,
                    NoticeKind.DAILY_REPORT,
                    Optional.empty(),
                    "Báo cáo hằng ngày ngày %s đã đến giờ gửi mà chưa được duyệt; duyệt xong sẽ gửi ngay."
                            .formatted(UrgingTexts.day(day)),
                    true,
                    now)));
        }
    }
}
