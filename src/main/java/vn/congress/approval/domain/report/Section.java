package vn.congress.approval.domain.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A part of a report.
 *
 * @param total how many lines there are; more than are kept when there are very many
 * @param groups how many lines each group has, in order
 * @param failure what could not be read, as people are told; empty when everything was
 */
public record Section(SectionKind kind, int total, List<Group> groups, List<Line> lines, String failure) {

    /** Lines that belong together. */
    public record Group(String label, int total) {}

    public Section {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /** The first lines of these, which are in order of their groups. */
    public static Section of(SectionKind kind, List<Line> all, int most) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        all.forEach(line -> groups.merge(line.group(), 1, Integer::sum));
        return new Section(
                kind,
                all.size(),
                groups.entrySet().stream()
                        .map(it -> new Group(it.getKey(), it.getValue()))
                        .toList(),
                all.subList(0, Math.min(most, all.size())),
                "");
    }

    public static Section failed(SectionKind kind) {
        return new Section(kind, 0, List.of(), List.of(), "Không lấy được số liệu: " + kind.label());
    }

    public boolean isComplete() {
        return failure.isEmpty();
    }

    /** The same with what each task was called. */
    public Section titled(UnaryOperator<String> titleOf) {
        return new Section(
                kind,
                total,
                groups,
                lines.stream()
                        .map(line -> line.titled(titleOf.apply(line.code())))
                        .toList(),
                failure);
    }
}
