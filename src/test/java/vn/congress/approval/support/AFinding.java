package vn.congress.approval.support;

import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTable.Rule;
import vn.congress.approval.domain.authority.AuthorityTable.Source;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.CongressTask;

/** What a table of authority says in tests: version 1, one rule. */
public final class AFinding {

    private AFinding() {}

    public static Finding of(CongressTask task, Level level) {
        return new Finding(
                level,
                new Source("competent-level", 1, "competent-level:1:1"),
                new Rule("Rule_" + level, "Quy tắc thử"),
                Inputs.of(task));
    }
}
