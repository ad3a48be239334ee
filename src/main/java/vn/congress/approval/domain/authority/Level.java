package vn.congress.approval.domain.authority;

import java.util.Arrays;
import java.util.Optional;

/** Levels of authority, lowest first; the label is the one plan files use. */
public enum Level {
    AGENCY_HEAD("Người đứng đầu cơ quan"),
    STANDING_BOARD("Thường trực Tiểu ban"),
    STANDING_SECRETARY("Thường trực Ban Bí thư"),
    SECRETARIAT("Ban Bí thư"),
    POLITBURO("Bộ Chính trị");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Level> labelled(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label.equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    public Level higherOf(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** One level up; empty at the top, where nothing can be reported further. */
    public Optional<Level> above() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** One level down; empty at the bottom. */
    public Optional<Level> below() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
