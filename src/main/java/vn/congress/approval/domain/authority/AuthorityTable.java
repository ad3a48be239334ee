package vn.congress.approval.domain.authority;

import vn.congress.approval.domain.task.CongressTask;

/** The table of authority: who may decide what. Edited without code. */
@FunctionalInterface
public interface AuthorityTable {

    Finding find(CongressTask task);

    /**
     * @param level the lowest level that may decide
     * @param trail which version of the table said so, and from which inputs; for the journal
     */
    record Finding(Level level, String trail) {}
}
