package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notice.StepTold;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;

/** Who is told what about a situation: its code, its step and its hour, nothing of what it is about. */
@Service
class SituationNotices {

    private static final String HANDLING = "UserTask_HandleSituation";
    private static final String DECIDING = "UserTask_DecideSituation";

    private final Notices notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    SituationNotices(Notices notices, WorkingDays workingDays, Clock clock) {
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Whoever acts first. */
    void sent(Situation situation, AgencyCode lead, Instant due) {
        var way = situation.way();
        tell(List.of(waiting(
                way.kind() == RouteKind.HANDLED ? HANDLING : DECIDING,
                due,
                Situation.deskOf(way.level(), lead),
                situation.code(),
                "Tình huống %s (%s): %s, hạn %s."
                        .formatted(
                                situation.code(),
                                situation.severity().label(),
                                way.kind().label().toLowerCase(Locale.ROOT),
                                moment(due)))));
    }

    /** The level it comes to, and whoever let it pass. */
    void climbed(Situation situation, Desk from, Level to, AgencyCode lead, Instant due) {
        var desk = Situation.deskOf(to, lead);
        var told = new ArrayList<Notice>();
        told.add(waiting(
                DECIDING,
                due,
                desk,
                situation.code(),
                "Tình huống %s (%s) chuyển lên %s quyết định, hạn %s."
                        .formatted(situation.code(), situation.severity().label(), to.label(), moment(due))));
        if (!from.equals(desk)) {
            told.add(notice(
                    from,
                    NoticeKind.PASSED_OVER,
                    situation.code(),
                    "Tình huống %s đã chuyển lên %s.".formatted(situation.code(), to.label())));
        }
        tell(told);
    }

    /** Nobody is above; the same desk is told again, with its next digest. */
    void stillOpen(Situation situation, AgencyCode lead, Instant due) {
        tell(List.of(new Notice(
                Situation.deskOf(situation.level(), lead),
                NoticeKind.OVERDUE,
                Optional.of(situation.code()),
                "Tình huống %s (%s) quá hạn quyết định từ %s."
                        .formatted(situation.code(), situation.severity().label(), moment(due)),
                false,
                clock.instant())));
    }

    /** The head who is to act. */
    void directed(Situation situation, AgencyCode lead, Instant due) {
        tell(List.of(waiting(
                HANDLING,
                due,
                Desk.headOf(lead),
                situation.code(),
                "Tình huống %s: đã có chỉ đạo của %s, xử lý trước %s."
                        .formatted(situation.code(), situation.level().label(), moment(due)))));
    }

    /** The lead of a task that a situation disturbs. */
    void affected(Situation situation, CongressTask affected, String text) {
        tell(List.of(notice(Desk.leadOf(affected.assignment().lead()), NoticeKind.SITUATION, affected.code(), text)));
    }

    private String moment(Instant moment) {
        return SituationTexts.moment(moment, workingDays);
    }

    private Notice notice(Desk to, NoticeKind kind, TaskCode task, String text) {
        return new Notice(to, kind, Optional.of(task), text, true, clock.instant());
    }

    private Notice waiting(String step, Instant due, Desk to, TaskCode task, String text) {
        return notice(to, NoticeKind.SITUATION, task, text).about(new StepTold(Optional.empty(), step, due));
    }

    private void tell(List<Notice> told) {
        notices.addAll(told);
    }
}
