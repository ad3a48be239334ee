package vn.congress.approval.domain.agency;

import java.util.Arrays;
import java.util.Collection;

/** The central offices that do not belong to one agency, and what each may see. */
public enum Role {
    CENTRAL_OFFICE("van-phong-tong-hop", "Văn phòng tổng hợp", true, true),
    APPRAISERS("van-phong-tham-dinh", "Bộ phận thẩm định", false, true),
    CLERKS("van-thu", "Văn thư", false, true),
    STANDING_BOARD("thuong-truc-tieu-ban", "Thường trực Tiểu ban", true, true),
    HEAD_OF_SUBCOMMITTEE("truong-tieu-ban", "Trưởng Tiểu ban", true, true),
    STANDING_SECRETARY("thuong-truc-ban-bi-thu", "Thường trực Ban Bí thư", true, true),
    CHAIR("chu-tri-bo-chinh-tri", "Chủ trì Bộ Chính trị", true, true),
    SECRETARIES("thu-ky", "Thư ký ghi ý kiến thay Ủy viên", false, false),
    INSPECTION("kiem-tra-giam-sat", "Kiểm tra, giám sát", true, false),
    ADMINISTRATION("quan-tri", "Quản trị hệ thống", false, false);

    private final String groupId;
    private final String title;
    private final boolean seesEverything;
    private final boolean hasDesk;

    Role(String groupId, String title, boolean seesEverything, boolean hasDesk) {
        this.groupId = groupId;
        this.title = title;
        this.seesEverything = seesEverything;
        this.hasDesk = hasDesk;
    }

    public String groupId() {
        return groupId;
    }

    /** What staff call it, in Vietnamese. */
    public String title() {
        return title;
    }

    /** Reads every task and every history; working them still takes the desk they lie on. */
    public boolean seesEverything() {
        return seesEverything;
    }

    /** Whether tasks are ever laid before it. */
    public boolean hasDesk() {
        return hasDesk;
    }

    /** Whether one of these groups reads everything. */
    public static boolean anySeesEverything(Collection<String> groupIds) {
        return Arrays.stream(values()).anyMatch(role -> role.seesEverything && groupIds.contains(role.groupId));
    }
}
