package vn.congress.approval.domain.desk;

import java.util.Locale;

/** The three desks that every agency has. */
public enum AgencySeat {
    LEAD("chu-tri", "Đầu mối chủ trì"),
    COORDINATION("phoi-hop", "Đầu mối phối hợp"),
    HEAD("nguoi-dung-dau", "Người đứng đầu");

    private final String prefix;
    private final String title;

    AgencySeat(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    /** What staff call the seat, without its agency. */
    public String title() {
        return title;
    }

    /** The group id of this desk in the agency with this code. */
    public String deskOf(String agencyCode) {
        return prefix + "-" + agencyCode.toLowerCase(Locale.ROOT);
    }
}
