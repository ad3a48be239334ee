package vn.congress.approval.domain.authority;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/**
 * A table of authority as it is written: rows from the highest level down to the lowest, the first that fits decides.
 *
 * <p>So little is allowed in a cell that two things hold for whatever the office writes: some row fits every task, and a
 * greater figure never leads to a lower level. A figure that is not declared fits empty cells only.
 *
 * @param hitPolicy as the file names it
 * @param inputs names of the columns, in order
 * @param outputs names of the results, in order
 */
public record RuleSheet(String hitPolicy, List<String> inputs, List<String> outputs, List<Row> rows) {

    /** More rows nobody could maintain, nor a dry run evaluate while somebody waits. */
    public static final int MOST_ROWS = 200;

    /** Characters of a row's text at most. */
    public static final int LONGEST_TEXT = 1_000;

    private static final String FIELD = "table";
    private static final String TEXT = "\"[^\"\\\\]{0,200}\"";
    private static final Pattern TEXTS = Pattern.compile(TEXT + "(\\s*,\\s*" + TEXT + ")*");
    private static final Pattern NONE_OF = Pattern.compile("not\\(\\s*" + TEXTS.pattern() + "\\s*\\)");
    private static final Pattern THRESHOLD = Pattern.compile(">=?\\s*(\\d{1,10})");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    public RuleSheet {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param id empty when the file gives none
     * @param text what it says in words
     * @param cells conditions, by column; empty when anything fits
     * @param results what it answers, by column
     */
    public record Row(String id, String text, List<String> cells, List<String> results) {

        public Row {
            cells = cells.stream()
                    .map(cell -> cell.strip().equals("-") ? "" : cell.strip())
                    .toList();
            results = results.stream().map(String::strip).toList();
        }

        /** The level it answers; empty when it names none that exists. */
        public Optional<Level> level() {
            return results.stream()
                    .findFirst()
                    .filter(result -> result.length() > 2 && result.startsWith("\"") && result.endsWith("\""))
                    .map(result -> result.substring(1, result.length() - 1))
                    .flatMap(name -> Arrays.stream(Level.values())
                            .filter(level -> level.name().equals(name))
                            .findFirst());
        }

        private boolean fitsEverything() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * The plainest inputs that every row treats as it treats these: a figure becomes the highest threshold it reaches, a
     * work group no row names becomes none. Thousands of tasks come down to a handful of questions. A table that is not
     * as it should be may ask for more, so there everything stays as it is.
     */
    public UnaryOperator<Inputs> essence() {
        if (!problems().isEmpty()) {
            return UnaryOperator.identity();
        }
        var workGroups = cellsOf("workGroup")
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var budgets = thresholds("budgetMillions");
        var people = thresholds("people");
        var agencies = thresholds("agencies");
        return inputs -> new Inputs(
                inputs.priority(),
                workGroups.contains(inputs.workGroup()) ? inputs.workGroup() : "",
                inputs.phase(),
                new Figures(
                        reached(inputs.figures().budgetMillions(), budgets),
                        reached(inputs.figures().people(), people),
                        reached(inputs.figures().agencies(), agencies)));
    }

    private static Optional<Integer> reached(Optional<Integer> figure, NavigableSet<Integer> thresholds) {
        return figure.flatMap(it -> Optional.ofNullable(thresholds.floor(it)));
    }

    /** The least figures that fit a cell of the column. */
    private NavigableSet<Integer> thresholds(String column) {
        return cellsOf(column)
                .map(THRESHOLD::matcher)
                .filter(Matcher::matches)
                .map(cell -> Integer.parseInt(cell.group(1)) + (cell.group().startsWith(">=") ? 0 : 1))
                .filter(least -> least <= Figures.MOST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> cellsOf(String column) {
        var index = inputs.indexOf(column);
        return index < 0 ? Stream.of() : rows.stream().map(row -> row.cells().get(index));
    }

    /** Everything that keeps it from being a table of authority, each problem naming its row; empty when it is one. */
    public List<Problem> problems() {
        var problems = new Problems()
                .addIf(
                        !hitPolicy.equals("FIRST"),
                        FIELD,
                        "Cách chọn dòng (hit policy) phải là FIRST, không phải " + hitPolicy
                                + ": bảng được đọc từ trên xuống, dòng đầu tiên khớp là dòng quyết định.")
                .addIf(!outputs.equals(List.of("level")), FIELD, "Bảng phải có đúng một cột kết quả tên «level».")
                .addIf(inputs.isEmpty(), FIELD, "Bảng chưa có cột điều kiện nào.")
                .addIf(new HashSet<>(inputs).size() < inputs.size(), FIELD, "Một cột điều kiện bị lặp lại.")
                .addIf(rows.isEmpty(), FIELD, "Bảng chưa có dòng nào.")
                .addIf(rows.size() > MOST_ROWS, FIELD, "Bảng có %d dòng, tối đa %d.".formatted(rows.size(), MOST_ROWS));
        inputs.stream()
                .filter(name -> !Inputs.COLUMNS.containsKey(name))
                .forEach(name -> problems.add(
                        FIELD,
                        "Cột «%s» không có; chỉ dùng các cột: %s."
                                .formatted(name, String.join(", ", Inputs.COLUMNS.keySet()))));
        if (!problems.all().isEmpty()) {
            return problems.all();
        }
        checkRows(problems);
        problems.addIf(
                !rows.get(rows.size() - 1).fitsEverything(),
                FIELD,
                "Dòng cuối cùng %s phải để trống mọi điều kiện, để việc nào cũng có cấp quyết định."
                        .formatted(named(rows.size() - 1)));
        return problems.all();
    }

    private void checkRows(Problems problems) {
        var ids = new HashSet<String>();
        var lowest = Level.POLITBURO;
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var name = named(index);
            problems.addIf(
                    row.id().isBlank() || row.id().length() > 255,
                    FIELD,
                    "Dòng %d chưa có mã (id).".formatted(index + 1));
            problems.addIf(!ids.add(row.id()), FIELD, "%s: mã dòng bị trùng.".formatted(name));
            problems.addIf(
                    row.text().isBlank() || row.text().length() > LONGEST_TEXT,
                    FIELD,
                    "%s: phải có phần mô tả (description) nói rõ quy tắc, tối đa %d ký tự; hồ sơ sẽ dẫn lại phần này."
                            .formatted(name, LONGEST_TEXT));
            if (row.cells().size() != inputs.size() || row.results().size() != 1) {
                problems.add(FIELD, "%s: số ô không khớp số cột.".formatted(name));
                continue;
            }
            checkCells(row, name, problems);
            var level = row.level();
            if (level.isEmpty()) {
                problems.add(
                        FIELD,
                        "%s: kết quả «%s» không phải một cấp; các cấp: %s."
                                .formatted(
                                        name,
                                        row.results().get(0),
                                        Arrays.stream(Level.values())
                                                .map(it -> "\"" + it.name() + "\"")
                                                .collect(Collectors.joining(", "))));
            } else if (level.get().compareTo(lowest) > 0) {
                problems.add(
                        FIELD,
                        "%s: cấp %s đứng dưới một dòng của cấp thấp hơn nên có thể bị bỏ qua; hãy xếp các dòng từ cấp cao xuống cấp thấp."
                                .formatted(name, level.get().label()));
            } else {
                lowest = level.get();
            }
        }
    }

    private void checkCells(Row row, String name, Problems problems) {
        for (var column = 0; column < inputs.size(); column++) {
            var cell = row.cells().get(column);
            var input = inputs.get(column);
            if (cell.isEmpty()) {
                continue;
            }
            if (Boolean.TRUE.equals(Inputs.COLUMNS.get(input))) {
                problems.addIf(
                        !isThreshold(cell),
                        FIELD,
                        "%s, cột «%s»: «%s» không phải một ngưỡng; hãy ghi như >= 500 (số nguyên), hoặc để trống."
                                .formatted(name, input, cell));
            } else if (!TEXTS.matcher(cell).matches() && !NONE_OF.matcher(cell).matches()) {
                problems.add(
                        FIELD,
                        "%s, cột «%s»: không đọc được «%s»; hãy ghi giá trị trong ngoặc kép, cách nhau bằng dấu phẩy, hoặc để trống."
                                .formatted(name, input, cell));
            } else {
                unknownIn(cell, input)
                        .forEach(value -> problems.add(
                                FIELD, "%s, cột «%s»: không có giá trị «%s».".formatted(name, input, value)));
            }
        }
    }

    private static boolean isThreshold(String cell) {
        var threshold = THRESHOLD.matcher(cell);
        return threshold.matches() && Long.parseLong(threshold.group(1)) <= Figures.MOST;
    }

    private static List<String> unknownIn(String cell, String input) {
        var known =
                switch (input) {
                    case "priority" ->
                        Arrays.stream(Priority.values()).map(Enum::name).toList();
                    case "phase" ->
                        Arrays.stream(Phase.values()).map(Enum::name).toList();
                    default -> List.<String>of();
                };
        return QUOTED.matcher(cell)
                .results()
                .map(found -> found.group(1))
                .filter(value -> !known.isEmpty() && !known.contains(value))
                .toList();
    }

    private String named(int index) {
        var id = rows.get(index).id();
        return "Dòng %d%s".formatted(index + 1, id.isBlank() ? "" : " (%s)".formatted(id));
    }
}
