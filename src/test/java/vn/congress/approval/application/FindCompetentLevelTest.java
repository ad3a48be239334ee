package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.SomeAgencies;

@DisplayName("Finding the competent level")
class FindCompetentLevelTest {

    private static final TaskCode CODE = new TaskCode("NV-001");

    private final Registers at = new Registers();

    @ParameterizedTest(name = "plan {0}, table {1}, settled {2}: {3}")
    @CsvSource({
        "AGENCY_HEAD,        AGENCY_HEAD,    AGENCY_HEAD,        AGENCY_HEAD",
        "SECRETARIAT,        AGENCY_HEAD,    AGENCY_HEAD,        SECRETARIAT",
        "AGENCY_HEAD,        POLITBURO,      STANDING_BOARD,     POLITBURO",
        "AGENCY_HEAD,        STANDING_BOARD, STANDING_SECRETARY, STANDING_SECRETARY",
        "STANDING_SECRETARY, SECRETARIAT,    STANDING_BOARD,     SECRETARIAT"
    })
    void the_highest_of_plan_table_and_what_was_settled_decides(
            Level planned, Level table, Level settled, Level competent) {
        at.give(plannedFor(planned));
        at.tasks.settleLevel(CODE, settled);

        assertThat(find(table)).isEqualTo(competent);
        assertThat(at.task("NV-001").decidingLevel()).isEqualTo(competent);
    }

    @Test
    void what_was_reported_up_does_not_fall_back_when_it_is_looked_up_again() {
        at.give(plannedFor(Level.STANDING_BOARD));
        find(Level.STANDING_BOARD);
        at.tasks.settleLevel(CODE, Level.SECRETARIAT);

        assertThat(find(Level.STANDING_BOARD)).isEqualTo(Level.SECRETARIAT);
    }

    @Test
    void why_is_put_on_record() {
        at.give(plannedFor(Level.AGENCY_HEAD));

        find(Level.STANDING_BOARD);

        assertThat(at.journalOf("NV-001")).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("STANDING_BOARD");
            assertThat(entry.reason()).isEqualTo("Bảng thẩm quyền phiên bản 1");
        });
    }

    private Level find(Level table) {
        return new FindCompetentLevel(
                        at.records,
                        at.tasks,
                        task -> new AuthorityTable.Finding(table, "Bảng thẩm quyền phiên bản 1"),
                        at.mandates)
                .find(Registers.step("NV-001", "BusinessRuleTask_FindCompetentLevel"));
    }

    private static CongressTask plannedFor(Level level) {
        return CongressTask.planned(new Assignment(
                CODE,
                "Xây dựng kế hoạch tổ chức Đại hội",
                "Nội dung",
                Phase.BEFORE,
                Priority.KEY,
                SomeAgencies.VPTW,
                List.of(),
                "Chánh Văn phòng",
                LocalDate.of(2026, 1, 15),
                "Báo cáo",
                level,
                "Kế hoạch 01-KH/TW",
                List.of(),
                false,
                ""));
    }
}
