package vn.congress.approval.domain.agency;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congress.approval.domain.authority.Level;

/**
 * Where a step lies until somebody does it. A step lies on exactly one desk; who sits at the desk sees it and may do
 * it, nobody else.
 *
 * @param id the desk's group in the engine
 */
public record Desk(String id) {

    public static final Desk REGISTRY = new Desk("van-phong-tong-hop");
    public static final Desk APPRAISAL = new Desk("van-phong-tham-dinh");
    public static final Desk RECORDS = new Desk("van-thu");
    public static final Desk STANDING_BOARD = new Desk("thuong-truc-tieu-ban");
    public static final Desk STANDING_SECRETARY = new Desk("thuong-truc-ban-bi-thu");
    public static final Desk CHAIR = new Desk("chu-tri-bo-chinh-tri");

    private static final Pattern ASKED = Pattern.compile("(phoi-hop|thanh-vien-tieu-ban|bo-chinh-tri)-[a-z0-9-]{1,40}");

    private static final Pattern OF_AN_AGENCY = Pattern.compile("(chu-tri|phoi-hop|nguoi-dung-dau)-([a-z0-9]{2,16})");

    public Desk {
        if (!id.matches("[a-z0-9-]{2,64}")) {
            throw new IllegalArgumentException("Not a desk: " + id);
        }
    }

    public static Desk leadOf(AgencyCode agency) {
        return new Desk("chu-tri-" + agency.lowerCase());
    }

    public static Desk coordinatorOf(AgencyCode agency) {
        return new Desk("phoi-hop-" + agency.lowerCase());
    }

    public static Desk headOf(AgencyCode agency) {
        return new Desk("nguoi-dung-dau-" + agency.lowerCase());
    }

    public static Desk politburoMember(int seat) {
        return new Desk("bo-chinh-tri-" + seat);
    }

    public static Desk subcommitteeMember(int seat) {
        return new Desk("thanh-vien-tieu-ban-" + seat);
    }

    /**
     * The desk where a level decides. The Secretariat and the Politburo decide together; what they decide by paper is
     * put before them by the Standing Secretary.
     */
    public static Desk of(Level level, AgencyCode lead) {
        return switch (level) {
            case AGENCY_HEAD -> headOf(lead);
            case STANDING_BOARD -> STANDING_BOARD;
            case STANDING_SECRETARY, SECRETARIAT, POLITBURO -> STANDING_SECRETARY;
        };
    }

    /** The desk where a level answers what is reported up; before the Politburo it comes at its chair's. */
    public static Desk answeringFor(Level level, AgencyCode agency) {
        return level == Level.POLITBURO ? CHAIR : of(level, agency);
    }

    /** The agency whose desk this is; none for the central offices and for members. */
    public Optional<AgencyCode> agency() {
        var matcher = OF_AN_AGENCY.matcher(id);
        return matcher.matches()
                ? Optional.of(new AgencyCode(matcher.group(2).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    public boolean isOfAHead() {
        return id.startsWith("nguoi-dung-dau-");
    }

    /** Whether matters that are reported up come to be decided here. */
    public boolean isOfALevel() {
        return isOfAHead() || equals(STANDING_BOARD) || equals(STANDING_SECRETARY) || equals(CHAIR);
    }

    public boolean isOfThePolitburo() {
        return id.startsWith("bo-chinh-tri-");
    }

    /** Whether that group is one of an agency's own desks. */
    public static boolean isOfAnAgency(String group) {
        return OF_AN_AGENCY.matcher(group).matches();
    }

    /** Whether opinions may be asked for at that group's desk; other groups and desks are never asked. */
    public static boolean isAsked(String group) {
        return ASKED.matcher(group).matches();
    }

    @Override
    public String toString() {
        return id;
    }
}
