package vn.congress.approval.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** A day as clients send it, {@code 2026-01-15} and in no other way. */
final class TypedDay {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /** Nothing where no day is named that exists; the use case says what is missing, all at once. */
    static @Nullable LocalDate read(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
