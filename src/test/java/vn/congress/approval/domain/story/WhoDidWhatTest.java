package vn.congress.approval.domain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congress.approval.support.MovableClock.moment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.TaskCode;

@DisplayName("Who did which step")
class WhoDidWhatTest {

    @Test
    void a_repeated_step_finds_the_entry_of_its_own_time() {
        var steps = List.of(
                done("first", "UserTask_SignOff", "2026-01-12T09:00", Optional.empty()),
                done("second", "UserTask_SignOff", "2026-01-13T09:00", Optional.empty()),
                done("draft", "UserTask_DraftReport", "2026-01-13T08:00", Optional.empty()));

        var found = WhoDidWhat.in(
                steps,
                List.of(
                        entry("UserTask_SignOff", "2026-01-13T09:00", "thutruong.vptw", "SIGNED"),
                        entry("UserTask_SignOff", "2026-01-12T09:00", "thutruong.vptw", "RETURNED")));

        assertThat(found.get("first").outcome()).isEqualTo("RETURNED");
        assertThat(found.get("second").outcome()).isEqualTo("SIGNED");
        assertThat(found).doesNotContainKey("draft");
    }

    @Test
    void of_steps_done_at_one_moment_each_gets_who_had_taken_it_and_none_the_same() {
        var steps = List.of(
                done("nobody", "UserTask_GiveOpinion", "2026-01-12T09:00", Optional.empty()),
                done("second", "UserTask_GiveOpinion", "2026-01-12T09:00", Optional.of("bct2")),
                done("first", "UserTask_GiveOpinion", "2026-01-12T09:00", Optional.of("bct1")));

        var found = WhoDidWhat.in(
                steps,
                List.of(
                        entry("UserTask_GiveOpinion", "2026-01-12T09:00", "bct1", "AGREE"),
                        entry("UserTask_GiveOpinion", "2026-01-12T09:00", "bct2", "DISAGREE"),
                        entry("UserTask_GiveOpinion", "2026-01-12T09:00", "bct3", "AGREE")));

        assertThat(found.get("first").account()).isEqualTo("bct1");
        assertThat(found.get("second").account()).isEqualTo("bct2");
        assertThat(found.get("nobody").account()).isEqualTo("bct3");
    }

    @Test
    void what_follows_from_a_step_and_is_noted_under_it_does_not_hide_what_was_handed_in() {
        var found = WhoDidWhat.in(
                List.of(done("report", "UserTask_ReportCompletion", "2026-01-12T09:00", Optional.empty())),
                List.of(
                        entry("UserTask_ReportCompletion", "2026-01-12T09:00", "chutri.vptw", ""),
                        entry("UserTask_ReportCompletion", "2026-01-12T09:00", "chutri.vptw", "DONE")));

        assertThat(found.get("report").outcome()).isEqualTo("DONE");
    }

    @Test
    void a_step_that_was_dropped_or_done_long_after_finds_nothing() {
        var dropped = new StepTaken(
                "dropped",
                "1",
                "UserTask_SignOff",
                Optional.empty(),
                Optional.empty(),
                moment("2026-01-12T08:00"),
                Optional.of(moment("2026-01-12T09:00")),
                Optional.empty(),
                true);

        assertThat(WhoDidWhat.in(
                        List.of(dropped, done("late", "UserTask_SignOff", "2026-01-12T10:00", Optional.empty())),
                        List.of(entry("UserTask_SignOff", "2026-01-12T09:00", "thutruong.vptw", "SIGNED"))))
                .isEmpty();
    }

    private static StepTaken done(String id, String step, String at, Optional<String> assignee) {
        return new StepTaken(
                id,
                "1",
                step,
                Optional.empty(),
                assignee,
                moment(at).minus(Duration.ofHours(1)),
                Optional.of(moment(at)),
                Optional.empty(),
                false);
    }

    private static JournalEntry entry(String step, String at, String account, String outcome) {
        return new JournalEntry(new TaskCode("NV-001"), moment(at), account, step, outcome, "", "{}");
    }
}
