package vn.congress.approval.domain.conclusion;

import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;

/**
 * The symbols issuing bodies put behind the slash; configuration ({@code congress.symbols}), for the subcommittee's real
 * one is not public.
 *
 * @param committee the Politburo and the Secretariat share the books of the committee
 */
public record Symbols(String committee, String standingBoard) {

    /** The symbol of the body that decides at that level; an agency's is its code. */
    public String of(Level level, AgencyCode lead) {
        return switch (level) {
            case POLITBURO, SECRETARIAT, STANDING_SECRETARY -> committee;
            case STANDING_BOARD -> standingBoard;
            case AGENCY_HEAD -> lead.value();
        };
    }
}
