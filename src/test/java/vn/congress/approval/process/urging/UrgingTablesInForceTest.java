package vn.congress.approval.process.urging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.urging.LadderTable;
import vn.congress.approval.domain.urging.Rung;
import vn.congress.approval.domain.urging.StallLimitTable;
import vn.congress.approval.domain.urging.StallLimits;
import vn.congress.approval.support.ProcessTest;

@ProcessTest
@DisplayName("Ladders and limits as the office writes them")
class UrgingTablesInForceTest {

    private static final Path LADDER = Path.of("processes/urging/urging-ladder.dmn");
    private static final Path LIMITS = Path.of("processes/urging/stall-limits.dmn");

    @Autowired
    LadderTable ladders;

    @Autowired
    StallLimitTable limits;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void putBack() throws IOException {
        deploy(LADDER, text -> text + " ");
        deploy(LIMITS, text -> text + " ");
    }

    @Test
    void the_proposed_ladder_climbs_as_the_office_does_and_faster_for_urgent_tasks() {
        assertThat(ladders.of(Priority.KEY).rungs()).extracting(Rung::offset).containsExactly(-7, -3, -1, 0, 1, 3, 7);
        assertThat(ladders.of(Priority.URGENT).rungs())
                .extracting(Rung::offset)
                .containsExactly(-7, -3, -1, 0, 1, 2, 3);
        assertThat(limits.of(Priority.ROUTINE)).isEqualTo(new StallLimits(10, 5));
    }

    @Test
    void a_ladder_out_of_order_is_refused_and_named() throws IOException {
        deploy(LADDER, text -> text.replaceFirst("<text>-3</text>", "<text>-9</text>"));

        assertThatIllegalStateException()
                .isThrownBy(() -> ladders.of(Priority.URGENT))
                .withMessageContaining("urging-ladder, rows for URGENT")
                .withMessageContaining("not sorted, -9 after -7");
    }

    @Test
    void an_action_or_a_reader_nobody_knows_is_refused() throws IOException {
        deploy(LADDER, text -> text.replaceFirst("REMIND&quot;", "PHONE&quot;"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ladders.of(Priority.URGENT))
                .withMessageContaining("PHONE");

        deploy(LADDER, text -> text.replaceFirst("&quot;LEAD&quot;", "&quot;BOSS&quot;"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ladders.of(Priority.URGENT))
                .withMessageContaining("BOSS");
    }

    @Test
    void a_ladder_that_never_escalates_and_limits_of_no_days_are_refused() throws IOException {
        deploy(LADDER, text -> text.replace("&quot;ESCALATE&quot;", "&quot;REMIND_OVERDUE&quot;"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ladders.of(Priority.KEY))
                .withMessageContaining("does not end with ESCALATE");

        deploy(LIMITS, text -> text.replace("<text>10</text>", "<text>0</text>"));
        assertThatIllegalStateException()
                .isThrownBy(() -> limits.of(Priority.ROUTINE))
                .withMessageContaining("stall-limits, row for ROUTINE");
    }

    private void deploy(Path table, UnaryOperator<String> change) throws IOException {
        repository
                .createDeployment()
                .addString(table.toString(), change.apply(Files.readString(table)))
                .deploy();
    }
}
