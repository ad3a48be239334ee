package vn.congress.approval.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.journal.JournalEntry;

/** Puts the report together from what the steps that write it have handed in. */
final class ReportSoFar {

    /** Everything the dossier shows the latest text of. */
    static final Set<String> STEPS = Set.of(
            "UserTask_DraftReport",
            "UserTask_ConsolidateOpinions",
            "UserTask_Appraise",
            "UserTask_CirculateDossier",
            "UserTask_ExplainChanges",
            "UserTask_ReviseAfterComments");

    private static final Set<String> WRITING_STEPS = Set.of(
            "UserTask_DraftReport",
            "UserTask_ConsolidateOpinions",
            "UserTask_ReviseAfterComments",
            "UserTask_ExplainChanges");

    private ReportSoFar() {}

    /** Each text as it was handed in last; empty while nobody has written anything. */
    static Optional<Dossier.Report> in(List<JournalEntry> oldestFirst) {
        var report = Optional.<Dossier.Report>empty();
        for (var entry : oldestFirst) {
            if (WRITING_STEPS.contains(entry.step())) {
                report = Optional.of(revised(report, entry));
            }
        }
        return report;
    }

    private static Dossier.Report revised(Optional<Dossier.Report> before, JournalEntry entry) {
        var handedIn = JournalContent.of(entry);
        return new Dossier.Report(
                text(handedIn, "summary", before.map(Dossier.Report::summary)),
                text(handedIn, "content", before.map(Dossier.Report::content)),
                text(handedIn, "proposal", before.map(Dossier.Report::proposal)),
                text(handedIn, "explanation", before.map(Dossier.Report::explanation)),
                text(handedIn, "changes", before.map(Dossier.Report::changes)),
                entry.at(),
                entry.account());
    }

    private static String text(JsonNode handedIn, String field, Optional<String> before) {
        var text = handedIn.path(field);
        return text.isTextual() ? text.textValue() : before.orElse("");
    }
}
