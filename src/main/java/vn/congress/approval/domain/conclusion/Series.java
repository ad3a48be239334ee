package vn.congress.approval.domain.conclusion;

import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;

/**
 * Documents numbered together, from 1 and without a gap: of one type, by one body, in one term of the committee.
 *
 * @param term name of the term
 * @param body symbol of the issuing body: {@code TW}, {@code TBTCPV} (an invented one), an agency's code
 */
public record Series(String term, String body, ConclusionType type) {

    /** Where a decision of this level is numbered; the Politburo and the Secretariat share the books of the committee. */
    public static Series of(String term, Level level, AgencyCode lead, ConclusionType type) {
        var body =
                switch (level) {
                    case POLITBURO, SECRETARIAT, STANDING_SECRETARY -> "TW";
                    case STANDING_BOARD -> "TBTCPV";
                    case AGENCY_HEAD -> lead.value();
                };
        return new Series(term, body, type);
    }

    /** As printed after "Số", without a colon: {@code 07-TB/TW}; numbers below ten get a zero. */
    public String symbol(int number) {
        return "%02d-%s/%s".formatted(number, type.symbol(), body);
    }
}
