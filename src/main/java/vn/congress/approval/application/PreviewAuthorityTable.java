package vn.congress.approval.application;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.TableDryRun.Moving;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.authority.AuthorityTable.Rule;
import vn.congress.approval.domain.authority.AuthorityTables;

/** Tells which open tasks would go elsewhere under a changed table, and changes nothing. */
@Service
public class PreviewAuthorityTable {

    /** Bytes of a table at most. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int PAGE = 50;

    private final AuthorityTables tables;
    private final TableDryRun dryRun;

    PreviewAuthorityTable(AuthorityTables tables, TableDryRun dryRun) {
        this.tables = tables;
        this.dryRun = dryRun;
    }

    /**
     * A page of what would change.
     *
     * @param version of the table in force, which the tasks are compared with
     * @param page the first being 0
     * @param total how many tasks would go elsewhere
     */
    public record Preview(int version, List<Line> tasks, int page, int pages, int total) {}

    /** A task that would go elsewhere. */
    public record Line(
            String code,
            String title,
            String step,
            String stepName,
            Choice levelNow,
            Choice levelThen,
            RuleLine ruleNow,
            RuleLine ruleThen) {

        private static Line of(Moving moving) {
            return new Line(
                    moving.task().code().value(),
                    moving.task().assignment().title(),
                    moving.position().step(),
                    nameOf(moving.position().step()),
                    Choice.of(moving.now()),
                    Choice.of(moving.then()),
                    RuleLine.of(moving.ruleNow()),
                    RuleLine.of(moving.findingThen().rule()));
        }
    }

    /** Where a task stands; at an event it waits for what the event is named after. */
    private static String nameOf(String step) {
        return step.startsWith("Event_") ? "Chờ: " + Labels.step(step) : Labels.step(step);
    }

    /** A rule in short. */
    public record RuleLine(String id, String text) {

        private static RuleLine of(Rule rule) {
            return new RuleLine(rule.id(), rule.text());
        }
    }

    /**
     * @throws TooLarge when nobody can have written so much by hand
     * @throws Refused naming everything that is wrong with the table, row by row
     */
    @Transactional(readOnly = true)
    public Preview preview(byte[] dmn, int page) {
        refuseHuge(dmn);
        var candidate = tables.read(dmn);
        var inForce = tables.inForce();
        return page(inForce.source().version(), dryRun.run(inForce.rules(), candidate), moving -> true, page);
    }

    /** Tasks whose last finding rests on another version than the one in force, and that would go elsewhere today. */
    @Transactional(readOnly = true)
    public Preview outdated(int page) {
        var inForce = tables.inForce();
        var version = inForce.source().version();
        return page(
                version,
                dryRun.run(inForce.rules(), inForce.rules()),
                moving -> moving.last()
                        .filter(last -> last.finding().source().version() != version)
                        .isPresent(),
                page);
    }

    static void refuseHuge(byte[] dmn) {
        if (dmn.length > MOST_BYTES) {
            throw new TooLarge("Tệp bảng thẩm quyền lớn quá 1 MB.");
        }
    }

    private static Preview page(int version, List<Moving> all, Predicate<Moving> wanted, int page) {
        var moving = all.stream().filter(wanted).toList();
        var pages = (moving.size() + PAGE - 1) / PAGE;
        var asked = Math.max(0, Math.min(page, Math.max(0, pages - 1)));
        return new Preview(
                version,
                moving.stream()
                        .skip((long) asked * PAGE)
                        .limit(PAGE)
                        .map(Line::of)
                        .toList(),
                asked,
                pages,
                moving.size());
    }
}
