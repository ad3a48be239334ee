package vn.congress.approval.domain.absence;

import java.util.List;
import vn.congress.approval.domain.agency.Desk;

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

    boolean accepts(Desk desk, Person substitute) {
        var theirs = substitute.desks();
        return switch (this) {
            case SAME_AGENCY ->
                DeskKind.agencyOf(desk)
                        .filter(agency -> theirs.stream().anyMatch(own -> DeskKind.agencyOf(own)
                                .filter(agency::equals)
                                .isPresent()))
                        .isPresent();
            case OFFICES -> isAny(theirs, DeskKind.CENTRAL_OFFICE, DeskKind.APPRAISERS, DeskKind.CLERKS);
            case STANDING_BODY -> isAny(theirs, DeskKind.STANDING_BOARD, DeskKind.HEAD_OF_SUBCOMMITTEE);
            case NOBODY -> false;
        };
    }

    private static boolean isAny(List<Desk> desks, DeskKind... kinds) {
        return desks.stream().map(DeskKind::of).anyMatch(List.of(kinds)::contains);
    }
}
