package vn.congress.approval.support;

import java.util.List;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;

/** A few agencies of the catalogue, in its order. */
public final class SomeAgencies implements Agencies {

    public static final AgencyCode VPTW = new AgencyCode("VPTW");
    public static final AgencyCode BTCTW = new AgencyCode("BTCTW");
    public static final AgencyCode HN = new AgencyCode("HN");

    @Override
    public List<Agency> all() {
        return List.of(
                new Agency(VPTW, "Văn phòng Trung ương Đảng"),
                new Agency(BTCTW, "Ban Tổ chức Trung ương"),
                new Agency(HN, "Thành ủy Hà Nội"));
    }
}
