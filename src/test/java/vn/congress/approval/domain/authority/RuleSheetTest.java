package vn.congress.approval.domain.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.authority.RuleSheet.Row;

@DisplayName("A table of authority as it is written")
class RuleSheetTest {

    private static final List<String> COLUMNS = List.of("priority", "budgetMillions");

    @Test
    void is_fine_when_rows_go_from_high_to_low_and_the_last_fits_everything() {
        assertThat(sheet(
                                row("R1", ">= 1000", "SECRETARIAT"),
                                row("R2", "> 10", "STANDING_BOARD"),
                                row("R3", "-", "AGENCY_HEAD"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNIQUE", "COLLECT", "COLLECT SUM", "ANY", "RULE_ORDER"})
    void is_refused_with_another_hit_policy(String hitPolicy) {
        assertThat(messages(new RuleSheet(hitPolicy, COLUMNS, List.of("level"), List.of(row("R1", "", "AGENCY_HEAD")))))
                .singleElement()
                .asString()
                .contains("FIRST", hitPolicy);
    }

    @Test
    void is_refused_without_the_result_it_is_asked_for() {
        assertThat(messages(new RuleSheet("FIRST", COLUMNS, List.of(), List.of(row("R1", "", "AGENCY_HEAD")))))
                .singleElement()
                .asString()
                .contains("«level»");
    }

    @Test
    void is_refused_where_a_higher_level_stands_below_a_lower_one_and_could_be_missed() {
        assertThat(messages(sheet(
                        row("R1", ">= 10", "AGENCY_HEAD"),
                        row("R2", ">= 5", "POLITBURO"),
                        row("R3", "", "AGENCY_HEAD"))))
                .singleElement()
                .asString()
                .startsWith("Dòng 2 (R2)");
    }

    @Test
    void is_refused_while_some_task_would_find_no_row() {
        assertThat(messages(sheet(row("R1", ">= 10", "POLITBURO"))))
                .singleElement()
                .asString()
                .contains("Dòng 1 (R1)", "để trống mọi điều kiện");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budgetMillions | < 1000",
                "budgetMillions | = 5",
                "budgetMillions | 5",
                "budgetMillions | [1..5]",
                "budgetMillions | >= 1.5",
                "budgetMillions | >= -1",
                "budgetMillions | >= 9999999999",
                "budgetMillions | >= people",
                "priority | URGENT",
                "priority | \"KHẨN\"",
                "priority | \"URGENT\" or true",
                "priority | ${bean.call()}",
                "phase | \"SOON\"",
                "workGroup | function(x) external",
            })
    void is_refused_with_a_cell_nobody_can_read_and_names_its_row(String column, String cell) {
        var sheet = new RuleSheet(
                "FIRST",
                List.of(column),
                List.of("level"),
                List.of(
                        new Row("R1", "Quy tắc", List.of(cell), List.of("\"POLITBURO\"")),
                        new Row("R2", "Việc khác", List.of(""), List.of("\"AGENCY_HEAD\""))));

        assertThat(messages(sheet)).singleElement().asString().startsWith("Dòng 1 (R1), cột «" + column + "»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priority | \"URGENT\", \"KEY\"",
                "priority | not(\"ROUTINE\")",
                "workGroup | \"Hậu cần\"",
                "phase | \"DURING\""
            })
    void reads_values_in_quotes(String column, String cell) {
        assertThat(messages(new RuleSheet(
                        "FIRST",
                        List.of(column),
                        List.of("level"),
                        List.of(
                                new Row("R1", "Quy tắc", List.of(cell), List.of("\"POLITBURO\"")),
                                new Row("R2", "Việc khác", List.of(""), List.of("\"AGENCY_HEAD\""))))))
                .isEmpty();
    }

    @Test
    void tells_everything_at_once() {
        assertThat(messages(sheet(
                        new Row("R1", "", List.of("", "viele"), List.of("\"KING\"")),
                        new Row("R1", "Quy tắc", List.of("", ""), List.of("\"AGENCY_HEAD\"")))))
                .hasSize(4);
    }

    @Test
    void is_refused_with_more_rows_than_anybody_could_keep() {
        var rows = new ArrayList<Row>();
        for (var i = 0; i <= RuleSheet.MOST_ROWS; i++) {
            rows.add(row("R" + i, "", "AGENCY_HEAD"));
        }
        assertThat(messages(new RuleSheet("FIRST", COLUMNS, List.of("level"), rows)))
                .hasSize(1);
    }

    private static Row row(String id, String budget, String level) {
        return new Row(id, "Quy tắc " + id, List.of("", budget), List.of("\"" + level + "\""));
    }

    private static RuleSheet sheet(Row... rows) {
        return new RuleSheet("FIRST", COLUMNS, List.of("level"), List.of(rows));
    }

    private static List<String> messages(RuleSheet sheet) {
        return sheet.problems().stream().map(Problem::message).toList();
    }
}
