package vn.congress.approval.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** Situations as people report them. */
public final class ASituation {

    private ASituation() {}

    /** A grave one of two days that an agency can handle by itself; {@code changes} replace fields, null leaves out. */
    public static Map<String, Object> with(Object... changes) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("trackOnly", "NO");
        fields.put("line", "Mất điện khu vực in tài liệu");
        fields.put("details", "Sự cố trạm biến áp, máy phát dự phòng chạy được sáu giờ.");
        fields.put("severity", "SERIOUS");
        fields.put("hoursLeft", 48);
        fields.put("otherAgencies", "NO");
        fields.put("withinAuthority", "YES");
        ProcessDriver.fieldsOf(changes).forEach((name, value) -> {
            if (value == null) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        });
        return fields;
    }

    /** One that needs a level above, and says what it would do. */
    public static Map<String, Object> beyondTheAgency(Object... changes) {
        var fields = with("otherAgencies", "YES", "withinAuthority", "NO", "proposal", "Thuê máy phát của thành phố.");
        fields.putAll(ProcessDriver.fieldsOf(changes));
        return fields;
    }
}
