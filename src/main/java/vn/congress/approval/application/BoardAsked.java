package vn.congress.approval.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.BoardFilter;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/**
 * Which tasks a client asks for, as it typed it; what is empty asks for all.
 *
 * @param status the name of a status, {@code OPEN} for all that is not done, {@code COMPLETED} for both of them
 */
public record BoardAsked(
        @Nullable String status,
        @Nullable String mark,
        @Nullable String agency,
        @Nullable String group,
        @Nullable String phase,
        @Nullable String priority,
        @Nullable String level,
        Day dueFrom,
        Day dueTo) {

    public static final BoardAsked ALL = new BoardAsked(null, null, null, null, null, null, null, Day.NONE, Day.NONE);

    private static final String OPEN = "OPEN";
    private static final String COMPLETED = "COMPLETED";

    /**
     * A day.
     *
     * @param typed as it came
     * @param read nothing where that is no day
     */
    public record Day(@Nullable String typed, @Nullable LocalDate read) {

        public static final Day NONE = new Day(null, null);

        /** Nothing when nothing was typed; what is no day becomes a problem of that field. */
        Optional<LocalDate> day(String field, Problems problems) {
            problems.addIf(
                    isGiven(typed) && read == null,
                    field,
                    "Ngày phải viết theo dạng năm-tháng-ngày, ví dụ 2026-01-15.");
            return Optional.ofNullable(read);
        }
    }

    /** @throws vn.congress.approval.domain.Refused naming everything there is no such thing of */
    BoardFilter filter() {
        var problems = new Problems();
        var from = dueFrom.day("dueFrom", problems);
        var to = dueTo.day("dueTo", problems);
        problems.addIf(
                from.isPresent() && to.isPresent() && to.get().isBefore(from.get()),
                "dueTo",
                "Ngày cuối phải bằng hoặc sau ngày đầu.");
        var filter = new BoardFilter(
                Optional.empty(),
                statuses(problems),
                one(Mark.class, mark, "mark", problems),
                read(agency, AgencyCode::new, "agency", "Mã cơ quan không đúng, ví dụ VPTW.", problems),
                Optional.ofNullable(group).filter(BoardAsked::isGiven),
                one(Phase.class, phase, "phase", problems),
                one(Priority.class, priority, "priority", problems),
                one(Level.class, level, "level", problems),
                from,
                to);
        problems.refuse();
        return filter;
    }

    private Optional<Set<Standing>> statuses(Problems problems) {
        if (OPEN.equals(status)) {
            return Optional.of(where(Standing::isOpen));
        }
        if (COMPLETED.equals(status)) {
            return Optional.of(where(Standing::isCompleted));
        }
        return one(Standing.class, status, "status", problems).map(EnumSet::of);
    }

    private static Set<Standing> where(java.util.function.Predicate<Standing> which) {
        return Arrays.stream(Standing.values()).filter(which).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> one(
            Class<E> type, @Nullable String name, String field, Problems problems) {
        var all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return read(
                name, it -> Enum.valueOf(type, it), field, "Chỉ nhận một trong các giá trị: " + all + ".", problems);
    }

    private static <T> Optional<T> read(
            @Nullable String text, Function<String, T> reading, String field, String otherwise, Problems problems) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException noSuchThing) {
            problems.add(field, otherwise);
            return Optional.empty();
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
