package vn.congress.approval.domain.conclusion;

import java.util.Locale;
import vn.congress.approval.domain.authority.Level;

/**
 * The two lines above a signature. No name: who holds the post is not this system's to keep.
 *
 * @param onBehalfOf {@code T/M BỘ CHÍNH TRỊ} where a body decided; the agency, where its head did
 * @param post the post that signs
 */
public record Signature(String onBehalfOf, String post) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /**
     * Who signs what this level decided.
     *
     * @param agency the lead agency's name
     * @param head the post at its head
     */
    public static Signature of(Level level, String agency, String head) {
        return switch (level) {
            case POLITBURO -> new Signature("T/M BỘ CHÍNH TRỊ", "THƯỜNG TRỰC BAN BÍ THƯ");
            case SECRETARIAT, STANDING_SECRETARY -> new Signature("T/M BAN BÍ THƯ", "THƯỜNG TRỰC");
            case STANDING_BOARD -> new Signature("T/M THƯỜNG TRỰC TIỂU BAN", "TRƯỞNG TIỂU BAN");
            case AGENCY_HEAD -> new Signature(agency.toUpperCase(VIETNAMESE), head.toUpperCase(VIETNAMESE));
        };
    }
}
