package vn.congress.approval.domain.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.TaskCode;

/** Writes an assignment as the cells of a plan file; what is written is read back as the same assignment. */
public final class PlanCells {

    /** The one form of a date in text; 31/02 is none. */
    public static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static final String SEPARATOR = "; ";
    static final String TRACKED_ONLY = "x";

    private final Map<AgencyCode, String> names;

    public PlanCells(Collection<Agency> agencies) {
        names = agencies.stream().collect(Collectors.toUnmodifiableMap(Agency::code, Agency::name));
    }

    /** Every column but the ordinal; blank texts where there is nothing. */
    public Map<PlanColumn, String> of(Assignment assignment) {
        var cells = new EnumMap<PlanColumn, String>(PlanColumn.class);
        cells.put(PlanColumn.CODE, assignment.code().value());
        cells.put(PlanColumn.TITLE, Spelling.text(assignment.title()));
        cells.put(PlanColumn.WORK_GROUP, Spelling.line(assignment.workGroup()));
        cells.put(PlanColumn.PHASE, assignment.phase().label());
        cells.put(PlanColumn.PRIORITY, assignment.priority().label());
        cells.put(PlanColumn.LEAD, name(assignment.lead()));
        cells.put(
                PlanColumn.COORDINATORS,
                assignment.coordinators().stream().map(this::name).collect(Collectors.joining(SEPARATOR)));
        cells.put(PlanColumn.ACCOUNTABLE_HEAD, Spelling.text(assignment.accountableHead()));
        cells.put(PlanColumn.DUE, date(assignment.due()));
        cells.put(PlanColumn.DELIVERABLE, Spelling.text(assignment.deliverable()));
        cells.put(PlanColumn.LEVEL, assignment.plannedLevel().label());
        cells.put(PlanColumn.BASIS, Spelling.text(assignment.basis()));
        cells.put(PlanColumn.PREREQUISITES, codes(assignment.prerequisites()));
        cells.put(PlanColumn.TRACK_ONLY, assignment.trackOnly() ? TRACKED_ONLY : "");
        cells.put(PlanColumn.NOTE, Spelling.text(assignment.note()));
        return cells;
    }

    public static String date(LocalDate day) {
        return day.format(DATE);
    }

    private String name(AgencyCode agency) {
        return names.getOrDefault(agency, agency.value());
    }

    private static String codes(List<TaskCode> codes) {
        return codes.stream().map(TaskCode::value).collect(Collectors.joining(SEPARATOR));
    }
}
