package vn.congress.approval.domain.authority;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/** Everything the table of authority may ask of a task; two tasks with the same inputs go to the same level. */
public record Inputs(Priority priority, String workGroup, Phase phase, Figures figures) {

    /** Names of the columns a table may have, and whether each holds a number. */
    public static final Map<String, Boolean> COLUMNS = columns();

    public static Inputs of(CongressTask task) {
        var assignment = task.assignment();
        return new Inputs(assignment.priority(), assignment.workGroup(), assignment.phase(), task.figures());
    }

    /** By column; a figure nobody has declared is there and null. */
    public Map<String, @Nullable Object> byColumn() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("priority", priority.name());
        values.put("workGroup", workGroup);
        values.put("phase", phase.name());
        values.put("budgetMillions", figures.budgetMillions().orElse(null));
        values.put("people", figures.people().orElse(null));
        values.put("agencies", figures.agencies().orElse(null));
        return values;
    }

    /** Such as {@code Cấp thiết, Hậu cần, Trước, kinh phí 1.200 triệu đồng}. */
    public String inWords() {
        return Stream.of(priority.label(), workGroup, phase.label(), figures.inWords())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Boolean> columns() {
        var columns = new LinkedHashMap<String, Boolean>();
        List.of("priority", "workGroup", "phase").forEach(name -> columns.put(name, false));
        List.of("budgetMillions", "people", "agencies").forEach(name -> columns.put(name, true));
        return java.util.Collections.unmodifiableMap(columns);
    }
}
