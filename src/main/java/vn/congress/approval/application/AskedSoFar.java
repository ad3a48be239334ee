package vn.congress.approval.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.congress.approval.domain.journal.JournalEntry;

/** What the deciding body is asked now: the question circulated last and the points that changed before it. */
final class AskedSoFar {

    private AskedSoFar() {}

    /** Empty until a dossier was circulated or changes for another round were explained. */
    static Optional<Dossier.Asked> in(List<JournalEntry> oldestFirst) {
        var asked = Optional.<Dossier.Asked>empty();
        for (var entry : oldestFirst) {
            asked = switch (entry.step()) {
                case "UserTask_CirculateDossier" ->
                    Optional.of(new Dossier.Asked(
                            entry.reason(),
                            entry.at(),
                            entry.account(),
                            asked.map(Dossier.Asked::changes).orElse(List.of())));
                case "UserTask_ExplainChanges" ->
                    Optional.of(new Dossier.Asked("", entry.at(), entry.account(), changes(entry)));
                case "UserTask_DraftReport" -> Optional.empty();
                default -> asked;
            };
        }
        return asked;
    }

    private static List<Dossier.Change> changes(JournalEntry entry) {
        return StreamSupport.stream(JournalContent.of(entry).path("changes").spliterator(), false)
                .map(AskedSoFar::change)
                .toList();
    }

    private static Dossier.Change change(JsonNode row) {
        return new Dossier.Change(
                row.path("point").asText(),
                row.path("change").asText(),
                row.path("why").asText());
    }
}
