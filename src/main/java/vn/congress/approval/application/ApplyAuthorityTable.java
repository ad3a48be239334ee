package vn.congress.approval.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.congress.approval.application.DecisionSteps.Stage;
import vn.congress.approval.application.TableDryRun.Moving;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.authority.AuthorityTables;

/**
 * Has the table in force hold for tasks that were looked up under an older one: level by level, each task in a
 * transaction of its own, so that one that somebody works on at the same moment holds up no other.
 */
@Service
public class ApplyAuthorityTable {

    static final String TABLE_CHANGED = "TABLE_CHANGED";

    /** Tasks done with one request; the answer says how many are left. */
    private static final int AT_ONCE = 500;

    private final AuthorityTables tables;
    private final TableDryRun dryRun;
    private final ApplyTableToTask applyTableToTask;

    ApplyAuthorityTable(AuthorityTables tables, TableDryRun dryRun, ApplyTableToTask applyTableToTask) {
        this.tables = tables;
        this.dryRun = dryRun;
        this.applyTableToTask = applyTableToTask;
    }

    /**
     * What was done.
     *
     * @param version of the table that holds for these tasks now
     * @param left how many more there are; asking again does them
     */
    public record Report(int version, List<Line> tasks, int left) {}

    /** What was done about one task. */
    public record Line(String code, String title, Choice levelNow, Choice levelThen, Done done, String doneLabel) {

        private static Line of(Moving moving, Done done) {
            return new Line(
                    moving.task().code().value(),
                    moving.task().assignment().title(),
                    Choice.of(moving.now()),
                    Choice.of(moving.then()),
                    done,
                    done.label());
        }
    }

    /** What can be done about a task; the label is what people read. */
    public enum Done {
        MOVED("Đã chuyển việc chờ quyết định sang cấp mới"),
        SETTLED("Đã ghi cấp quyết định mới"),
        LATER("Đang xin ý kiến: giữ nguyên đến khi hết vòng, rồi áp dụng lại"),
        UNCHANGED("Không còn gì phải đổi"),
        BUSY("Đang có người xử lý: chưa đổi, hãy áp dụng lại");

        private final String label;

        Done(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Report apply(Actor actor) {
        var inForce = tables.inForce();
        var concerned = dryRun.run(inForce.rules(), inForce.rules()).stream()
                .filter(moving -> moving.position().stage() != Stage.BEFORE
                        || moving.last().isPresent())
                .toList();
        var lines = new ArrayList<Line>();
        concerned.stream().limit(AT_ONCE).forEach(moving -> lines.add(Line.of(moving, apply(moving, inForce, actor))));
        return new Report(inForce.source().version(), lines, concerned.size() - lines.size());
    }

    private Done apply(Moving moving, AuthorityTables.InForce inForce, Actor actor) {
        try {
            return applyTableToTask.apply(moving.task().code(), inForce.rules(), actor);
        } catch (Conflict atTheSameMoment) {
            return Done.BUSY;
        }
    }
}
