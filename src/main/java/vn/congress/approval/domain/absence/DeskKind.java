package vn.congress.approval.domain.absence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;

/** What a desk is for, as far as standing in goes; {@code substitution-rules} names these. */
public enum DeskKind {
    LEAD(false),
    COORDINATOR(false),
    CENTRAL_OFFICE(false),
    APPRAISERS(false),
    CLERKS(false),
    AGENCY_HEAD(true),
    STANDING_BOARD(true),
    HEAD_OF_SUBCOMMITTEE(true),
    STANDING_SECRETARY(true),

    /** A member's own seat, the chair, inspection, administration: nobody stands in, whatever a table says. */
    PERSONAL(true);

    private static final Pattern OF_AN_AGENCY = Pattern.compile("(chu-tri|phoi-hop|nguoi-dung-dau)-([a-z0-9]{2,16})");

    /** The offices that work for all: their people stand in for each other. */
    static final List<Desk> OFFICES = List.of(Desk.REGISTRY, Desk.APPRAISAL, Desk.RECORDS);

    private final boolean authority;

    DeskKind(boolean authority) {
        this.authority = authority;
    }

    /** Whether who sits there signs or decides. */
    public boolean isAuthority() {
        return authority;
    }

    public static DeskKind of(Desk desk) {
        if (desk.equals(Desk.CHAIR)) {
            return PERSONAL;
        }
        var agency = OF_AN_AGENCY.matcher(desk.id());
        if (agency.matches()) {
            return switch (agency.group(1)) {
                case "chu-tri" -> LEAD;
                case "phoi-hop" -> COORDINATOR;
                default -> AGENCY_HEAD;
            };
        }
        if (desk.equals(Desk.REGISTRY)) {
            return CENTRAL_OFFICE;
        }
        if (desk.equals(Desk.APPRAISAL)) {
            return APPRAISERS;
        }
        if (desk.equals(Desk.RECORDS)) {
            return CLERKS;
        }
        if (desk.equals(Desk.STANDING_BOARD)) {
            return STANDING_BOARD;
        }
        if (desk.equals(Desk.STANDING_SECRETARY)) {
            return STANDING_SECRETARY;
        }
        return desk.id().equals(Role.HEAD_OF_SUBCOMMITTEE.groupId()) ? HEAD_OF_SUBCOMMITTEE : PERSONAL;
    }

    /** The three desks of the agency a desk belongs to; none for the central offices and the seats. */
    static List<Desk> desksOfTheSameAgency(Desk desk) {
        var agency = OF_AN_AGENCY.matcher(desk.id());
        return agency.matches()
                ? Stream.of("chu-tri-", "phoi-hop-", "nguoi-dung-dau-")
                        .map(prefix -> new Desk(prefix + agency.group(2)))
                        .toList()
                : List.of();
    }
}
