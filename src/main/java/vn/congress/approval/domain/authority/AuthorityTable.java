package vn.congress.approval.domain.authority;

import vn.congress.approval.domain.task.CongressTask;

/** The table of authority: who may decide what. Edited without code. */
@FunctionalInterface
public interface AuthorityTable {

    Finding find(CongressTask task);

    /**
     * What the table said of a task, and why.
     *
     * @param level the lowest level that may decide
     * @param source the version that was asked
     * @param rule the row that matched
     */
    record Finding(Level level, Source source, Rule rule, Inputs inputs) {

        /** For the journal: version, inputs and level in one line. */
        public String trail() {
            return "Bảng thẩm quyền phiên bản %d: %s → %s".formatted(source.version(), inputs.inWords(), level.label());
        }
    }

    /**
     * A version of a table.
     *
     * @param definitionId the engine's own id of that version; empty for a table that is not in force yet
     */
    record Source(String key, int version, String definitionId) {}

    /**
     * A row of a table.
     *
     * @param text what it says, in the words of whoever wrote the table; cut where it is longer than one may be
     */
    record Rule(String id, String text) {

        public Rule {
            text = text.substring(0, Math.min(text.length(), RuleSheet.LONGEST_TEXT));
        }
    }
}
