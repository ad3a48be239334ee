package vn.congress.approval.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks as people propose them. */
public final class AProposal {

    private AProposal() {}

    /** A clear assignment of the Central Office with one coordinating agency, decided by the Standing Board. */
    public static Map<String, Object> with(Object... changes) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", "Hoàn thiện chương trình làm việc của Đại hội");
        fields.put("workGroup", "Chương trình");
        fields.put("phase", "BEFORE");
        fields.put("priority", "URGENT");
        fields.put("lead", "VPTW");
        fields.put("coordinators", List.of("BTCTW"));
        fields.put("accountableHead", "Người đứng đầu Văn phòng Trung ương Đảng");
        fields.put("due", "2026-01-30");
        fields.put("deliverable", "Tờ trình và dự thảo chương trình");
        fields.put("plannedLevel", "STANDING_BOARD");
        fields.put("basis", "Kết luận phiên họp 07/01/2026");
        ProcessDriver.fieldsOf(changes).forEach((name, value) -> {
            if (value == null) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
