package vn.congress.approval.domain.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;

/** Reads one row by itself: what it says, and everything in it that says nothing clear. */
final class RowReading {

    private static final DateTimeFormatter TYPED_DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> SHEET_ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!");

    private final PlanRow row;
    private final AgencyNames agencies;
    private final List<PlanProblem> problems = new ArrayList<>();
    private final Optional<TaskCode> code;
    private final List<TaskCode> prerequisites;
    private final Optional<Assignment> assignment;

    RowReading(PlanRow row, AgencyNames agencies) {
        this.row = row;
        this.agencies = agencies;
        checkTexts();
        code = code();
        prerequisites = prerequisites();
        assignment = assignment();
    }

    int number() {
        return row.number();
    }

    Optional<TaskCode> codeRead() {
        return code;
    }

    List<TaskCode> prerequisitesRead() {
        return prerequisites;
    }

    /** Empty when the row by itself has a problem. */
    Optional<Assignment> assignmentRead() {
        return assignment;
    }

    List<PlanProblem> problems() {
        return problems;
    }

    private void checkTexts() {
        for (var column : PlanColumn.values()) {
            var text = text(column);
            if (text.isEmpty()) {
                if (column.mandatory()) {
                    wrong(column, column.whenBlank());
                }
            } else if (text.length() > column.limit()) {
                wrong(column, "dài " + text.length() + " ký tự, chỉ được tối đa " + column.limit() + " ký tự.");
            } else if (SHEET_ERRORS.contains(text)) {
                wrong(column, "ô đang báo lỗi công thức " + text + ".");
            } else if (text.chars().anyMatch(RowReading::isUnprintable)) {
                wrong(column, "có ký tự điều khiển không in được; phải gõ lại nội dung ô này.");
            }
        }
    }

    private static boolean isUnprintable(int letter) {
        return (Character.isISOControl(letter) && letter != '\n' && letter != '\t')
                || letter == 0xFFFE
                || letter == 0xFFFF
                || letter == 0xFFFD;
    }

    private Optional<TaskCode> code() {
        var typed = line(PlanColumn.CODE);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!TaskCode.isWellFormed(typed)) {
            if (typed.length() <= PlanColumn.CODE.limit()) {
                wrong(PlanColumn.CODE, malformed(typed));
            }
            return Optional.empty();
        }
        var read = new TaskCode(typed);
        if (read.namesASituation()) {
            wrong(
                    PlanColumn.CODE,
                    "mã bắt đầu bằng " + TaskCode.SITUATIONS + " dành cho tình huống phát sinh; hãy dùng mã khác.");
        }
        return Optional.of(read);
    }

    private static String malformed(String typed) {
        return "mã «" + shortened(typed)
                + "» không đúng dạng: bắt đầu bằng chữ in hoa, chỉ gồm chữ in hoa, chữ số và các dấu . / -, ví dụ NV-001.";
    }

    private Optional<Assignment> assignment() {
        var phase = choice(PlanColumn.PHASE, Phase.values(), Phase::label);
        var priority = choice(PlanColumn.PRIORITY, Priority.values(), Priority::label);
        var level = choice(PlanColumn.LEVEL, Level.values(), Level::label);
        var lead = lead();
        var coordinators = coordinators(lead);
        var due = due();
        var trackOnly = trackOnly();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Assignment(
                code.orElseThrow(),
                text(PlanColumn.TITLE),
                line(PlanColumn.WORK_GROUP),
                phase.orElseThrow(),
                priority.orElseThrow(),
                lead.orElseThrow(),
                coordinators,
                text(PlanColumn.ACCOUNTABLE_HEAD),
                due.orElseThrow(),
                text(PlanColumn.DELIVERABLE),
                level.orElseThrow(),
                text(PlanColumn.BASIS),
                prerequisites,
                trackOnly,
                text(PlanColumn.NOTE)));
    }

    private <E> Optional<E> choice(PlanColumn column, E[] values, Function<E, String> label) {
        var typed = line(column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var key = Spelling.key(typed);
        var found = Arrays.stream(values)
                .filter(value -> Spelling.key(label.apply(value)).equals(key))
                .findFirst();
        if (found.isEmpty()) {
            wrong(
                    column,
                    "không có «" + shortened(typed) + "»; chỉ được ghi một trong: "
                            + Arrays.stream(values).map(label).collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    private Optional<AgencyCode> lead() {
        var typed = line(PlanColumn.LEAD);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.contains(";")) {
            wrong(
                    PlanColumn.LEAD,
                    "chỉ được ghi đúng một cơ quan chủ trì; các cơ quan khác ghi ở cột «"
                            + PlanColumn.COORDINATORS.header() + "».");
            return Optional.empty();
        }
        return agency(PlanColumn.LEAD, typed);
    }

    private List<AgencyCode> coordinators(Optional<AgencyCode> lead) {
        var named = new ArrayList<AgencyCode>();
        parts(PlanColumn.COORDINATORS)
                .forEach(name -> agency(PlanColumn.COORDINATORS, name).ifPresent(named::add));
        if (lead.filter(named::contains).isPresent()) {
            wrong(
                    PlanColumn.COORDINATORS,
                    "Chưa rõ trách nhiệm: cơ quan chủ trì không thể đồng thời là cơ quan phối hợp.");
        }
        if (new HashSet<>(named).size() < named.size()) {
            wrong(PlanColumn.COORDINATORS, "có cơ quan bị ghi lặp lại.");
        }
        return named;
    }

    private Optional<AgencyCode> agency(PlanColumn column, String typed) {
        var agency = agencies.find(typed);
        if (agency.isEmpty()) {
            wrong(
                    column,
                    "không có cơ quan «" + shortened(typed) + "» trong danh mục"
                            + agencies.meantBy(typed)
                                    .map(name -> "; có phải là «" + name + "»?")
                                    .orElse("."));
        }
        return agency.map(Agency::code);
    }

    private Optional<LocalDate> due() {
        var typed = line(PlanColumn.DUE);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var due = LocalDate.parse(typed, TYPED_DATE);
            if (due.getYear() >= 2000 && due.getYear() <= 2100) {
                return Optional.of(due);
            }
            wrong(PlanColumn.DUE, "năm " + due.getYear() + " không hợp lý; chỉ nhận từ năm 2000 đến năm 2100.");
        } catch (DateTimeParseException notADay) {
            wrong(
                    PlanColumn.DUE,
                    "«" + shortened(typed)
                            + "» không phải là một ngày có thật; ghi theo dạng ngày/tháng/năm, ví dụ 14/11/2025.");
        }
        return Optional.empty();
    }

    private List<TaskCode> prerequisites() {
        var codes = new ArrayList<TaskCode>();
        for (var typed : parts(PlanColumn.PREREQUISITES)) {
            if (!TaskCode.isWellFormed(typed)) {
                wrong(PlanColumn.PREREQUISITES, malformed(typed));
            } else if (codes.contains(new TaskCode(typed))) {
                wrong(PlanColumn.PREREQUISITES, "mã " + typed + " bị ghi lặp lại.");
            } else {
                codes.add(new TaskCode(typed));
            }
        }
        return codes;
    }

    private boolean trackOnly() {
        var typed = line(PlanColumn.TRACK_ONLY);
        var marked = typed.equalsIgnoreCase(PlanCells.TRACKED_ONLY);
        if (!typed.isEmpty() && !marked) {
            wrong(PlanColumn.TRACK_ONLY, "chỉ được ghi x hoặc để trống, không ghi «" + shortened(typed) + "».");
        }
        return marked;
    }

    private List<String> parts(PlanColumn column) {
        return Stream.of(text(column).split("[;\\n]", -1))
                .map(Spelling::line)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String text(PlanColumn column) {
        return Spelling.text(row.cell(column));
    }

    private String line(PlanColumn column) {
        return Spelling.line(row.cell(column));
    }

    private void wrong(PlanColumn column, String message) {
        problems.add(new PlanProblem(row.number(), column, message));
    }

    private static String shortened(String typed) {
        return typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
    }
}
