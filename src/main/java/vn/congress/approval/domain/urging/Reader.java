package vn.congress.approval.domain.urging;

import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;

/** Who is told when a task reaches a rung. */
public enum Reader {
    LEAD,
    HEAD,
    CENTRAL_OFFICE,
    STANDING_BOARD,
    HEAD_OF_SUBCOMMITTEE;

    /** The reader's desk, for a task that agency leads. */
    public Desk desk(AgencyCode lead) {
        return switch (this) {
            case LEAD -> Desk.leadOf(lead);
            case HEAD -> Desk.headOf(lead);
            case CENTRAL_OFFICE -> Desk.REGISTRY;
            case STANDING_BOARD -> Desk.STANDING_BOARD;
            case HEAD_OF_SUBCOMMITTEE -> new Desk(Role.HEAD_OF_SUBCOMMITTEE.groupId());
        };
    }
}
