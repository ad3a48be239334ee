package vn.congress.approval.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.session.Session;
import vn.congress.approval.domain.session.Sessions;

/** What whoever may declare urgency has to decide on: who asks, why, by which day, and which day would be guaranteed. */
@Service
public class ShowUrgency {

    private static final String APPROVE_URGENCY = "UserTask_ApproveUrgency";

    /** Steps that may claim urgency, each with whom it asks. */
    static final Map<String, RoundKind> ASKING_STEPS = Map.of(
            "UserTask_DraftReport", RoundKind.AGENCIES,
            "UserTask_CirculateDossier", RoundKind.POLITBURO);

    private final Sessions sessions;
    private final GuaranteedDays guaranteedDays;

    public ShowUrgency(Sessions sessions, GuaranteedDays guaranteedDays) {
        this.sessions = sessions;
        this.guaranteedDays = guaranteedDays;
    }

    /** Empty at every other step. */
    Optional<Dossier.UrgencyAsked> at(OpenStep step, List<JournalEntry> oldestFirst) {
        if (!step.key().equals(APPROVE_URGENCY)) {
            return Optional.empty();
        }
        return oldestFirst.stream()
                .filter(entry -> ASKING_STEPS.containsKey(entry.step()))
                .reduce((before, after) -> after)
                .map(this::asked);
    }

    private Dossier.UrgencyAsked asked(JournalEntry entry) {
        var handedIn = JournalContent.of(entry);
        return new Dossier.UrgencyAsked(
                entry.account(),
                handedIn.path("urgencyReason").asText(""),
                until(handedIn),
                guaranteedDays.earliest(Objects.requireNonNull(ASKING_STEPS.get(entry.step())), entry.at()));
    }

    private Optional<LocalDate> until(JsonNode handedIn) {
        return handedIn.path("session").isNumber()
                ? sessions.find(handedIn.path("session").asLong()).map(Session::day)
                : Optional.of(handedIn.path("commentsDue"))
                        .filter(JsonNode::isTextual)
                        .map(day -> LocalDate.parse(day.textValue()));
    }
}
