package vn.congress.approval.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.plan.PlanColumn;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** Rows of a plan file that are right, until a test makes one wrong; and the tasks they become. */
public final class APlan {

    public static final List<Agency> AGENCIES = List.of(
            new Agency(new AgencyCode("VPTW"), "Văn phòng Trung ương Đảng"),
            new Agency(new AgencyCode("UBKT"), "Ủy ban Kiểm tra Trung ương"),
            new Agency(new AgencyCode("VHTTDL"), "Bộ Văn hóa, Thể thao và Du lịch"),
            new Agency(new AgencyCode("BYT"), "Bộ Y tế"));

    public static final int FIRST_ROW = 4;

    private APlan() {}

    /** Consecutive clear rows with the given codes. */
    public static List<PlanRow> of(String... codes) {
        return IntStream.range(0, codes.length)
                .mapToObj(index -> row(FIRST_ROW + index, codes[index]))
                .toList();
    }

    public static PlanRow row(int number, String code) {
        var cells = new EnumMap<PlanColumn, String>(PlanColumn.class);
        cells.put(PlanColumn.CODE, code);
        cells.put(PlanColumn.TITLE, "Nhiệm vụ " + code);
        cells.put(PlanColumn.WORK_GROUP, "Văn kiện");
        cells.put(PlanColumn.PHASE, "Trước");
        cells.put(PlanColumn.PRIORITY, "Cấp thiết");
        cells.put(PlanColumn.LEAD, "Văn phòng Trung ương Đảng");
        cells.put(PlanColumn.COORDINATORS, "Bộ Y tế; Ủy ban Kiểm tra Trung ương");
        cells.put(PlanColumn.ACCOUNTABLE_HEAD, "Người đứng đầu Văn phòng Trung ương Đảng");
        cells.put(PlanColumn.DUE, "14/11/2025");
        cells.put(PlanColumn.DELIVERABLE, "Tờ trình");
        cells.put(PlanColumn.LEVEL, "Bộ Chính trị");
        cells.put(PlanColumn.BASIS, "Kết luận phiên họp 24/10/2025");
        return new PlanRow(number, cells);
    }

    /** The row with one cell otherwise. */
    public static PlanRow with(PlanRow row, PlanColumn column, String text) {
        Map<PlanColumn, String> cells = new EnumMap<>(row.cells());
        cells.put(column, text);
        return new PlanRow(row.number(), cells);
    }

    /** The rows with one cell of the row of that code otherwise. */
    public static List<PlanRow> with(List<PlanRow> rows, String code, PlanColumn column, String text) {
        var changed = new ArrayList<PlanRow>();
        for (var row : rows) {
            changed.add(row.cell(PlanColumn.CODE).equals(code) ? with(row, column, text) : row);
        }
        return changed;
    }

    /** The task that {@link #row} becomes. */
    public static CongressTask task(String code, String... prerequisites) {
        return CongressTask.planned(new Assignment(
                new TaskCode(code),
                "Nhiệm vụ " + code,
                "Văn kiện",
                Phase.BEFORE,
                Priority.URGENT,
                new AgencyCode("VPTW"),
                List.of(new AgencyCode("BYT"), new AgencyCode("UBKT")),
                "Người đứng đầu Văn phòng Trung ương Đảng",
                LocalDate.of(2025, 11, 14),
                "Tờ trình",
                Level.POLITBURO,
                "Kết luận phiên họp 24/10/2025",
                Arrays.stream(prerequisites).map(TaskCode::new).toList(),
                false,
                ""));
    }

    public static CongressTask inState(CongressTask task, TaskState state) {
        return new CongressTask(
                task.assignment(),
                task.originalDue(),
                state,
                task.decidingLevel(),
                task.focalPoint(),
                task.origin(),
                task.concludedAt(),
                task.figures());
    }
}
