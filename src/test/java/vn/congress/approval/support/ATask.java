package vn.congress.approval.support;

import java.time.LocalDate;
import java.util.List;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;

/** Tasks of the register for tests, clear in all of the "6 rõ". */
public final class ATask {

    private ATask() {}

    public static CongressTask planned(String code) {
        return CongressTask.planned(assigned(code, List.of(), false));
    }

    public static CongressTask trackOnly(String code) {
        return CongressTask.planned(assigned(code, List.of(), true));
    }

    public static CongressTask after(String code, String... prerequisites) {
        return CongressTask.planned(assigned(code, List.of(prerequisites), false));
    }

    public static Assignment assigned(String code, List<String> prerequisites, boolean trackOnly) {
        List<AgencyCode> coordinators = List.of(SomeAgencies.BTCTW, SomeAgencies.HN);
        return new Assignment(
                new TaskCode(code),
                "Xây dựng kế hoạch tổ chức Đại hội " + code,
                "Nội dung",
                Phase.BEFORE,
                Priority.KEY,
                SomeAgencies.VPTW,
                coordinators,
                "Chánh Văn phòng",
                LocalDate.of(2026, 1, 15),
                "Báo cáo",
                Level.POLITBURO,
                "Kế hoạch 01-KH/TW",
                prerequisites.stream().map(TaskCode::new).toList(),
                trackOnly,
                "");
    }
}
