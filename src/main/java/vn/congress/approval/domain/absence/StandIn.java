package vn.congress.approval.domain.absence;

import java.util.List;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;

/** Who may stand in at a desk; the label follows “must be”. */
public enum StandIn {
    SAME_AGENCY("người cùng cơ quan"),
    OFFICES("người của Văn phòng tổng hợp, Bộ phận thẩm định hoặc Văn thư"),
    STANDING_BODY("thành viên Thường trực Tiểu ban hoặc Trưởng Tiểu ban"),
    NOBODY("không ai");

    private final String label;

    StandIn(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Where somebody must sit to stand in at that desk. */
    public List<Desk> sittingAt(Desk desk) {
        return switch (this) {
            case SAME_AGENCY -> DeskKind.desksOfTheSameAgency(desk);
            case OFFICES -> DeskKind.OFFICES;
            case STANDING_BODY -> List.of(Desk.STANDING_BOARD, new Desk(Role.HEAD_OF_SUBCOMMITTEE.groupId()));
            case NOBODY -> List.of();
        };
    }

    boolean accepts(Desk desk, Person substitute) {
        return sittingAt(desk).stream().anyMatch(substitute.desks()::contains);
    }
}
