package vn.congress.approval.application;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.task.TaskCode;

/** Tells the desks of agencies what concerns them in a wait. */
@Service
class WaitNotices {

    private final Notices notices;
    private final Clock clock;

    WaitNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** One line for the lead's desk of an agency, for its next digest. */
    void tell(AgencyCode agency, TaskCode task, String text) {
        notices.addAll(List.of(
                new Notice(Desk.leadOf(agency), NoticeKind.WAIT, Optional.of(task), text, false, clock.instant())));
    }

    /** One line for everybody in a circle, at once: for those who do the work and for those who answer for it. */
    void tellAll(Collection<AgencyCode> parties, TaskCode task, String text) {
        notices.addAll(parties.stream()
                .flatMap(agency -> Stream.of(Desk.leadOf(agency), Desk.headOf(agency)))
                .map(desk -> new Notice(desk, NoticeKind.WAIT_LOOP, Optional.of(task), text, true, clock.instant()))
                .toList());
    }
}
