package vn.congress.approval.domain.session;

import java.util.List;
import java.util.Set;
import vn.congress.approval.domain.authority.Level;

/** Which body sits. */
public enum SessionKind {
    POLITBURO("Bộ Chính trị", Level.POLITBURO),
    /** Also hears what its Standing Secretary decides. */
    SECRETARIAT("Ban Bí thư", Level.SECRETARIAT, Level.STANDING_SECRETARY),
    STANDING_BOARD("Thường trực Tiểu ban", Level.STANDING_BOARD);

    private final String label;
    private final Set<Level> levels;

    SessionKind(String label, Level... levels) {
        this.label = label;
        this.levels = Set.of(levels);
    }

    public String label() {
        return label;
    }

    /** Whether what that level decides may come before this body. */
    public boolean decides(Level level) {
        return levels.contains(level);
    }

    /** The levels whose dossiers may come before this body, lowest first. */
    public List<Level> levels() {
        return levels.stream().sorted().toList();
    }
}
