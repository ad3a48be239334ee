package vn.congress.approval.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import vn.congress.approval.domain.journal.JournalEntry;

/** Reads what was handed in with a step, as the journal keeps it. */
final class JournalContent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalContent() {}

    static JsonNode of(JournalEntry entry) {
        try {
            return JSON.readTree(entry.content());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The journal keeps JSON", unreadable);
        }
    }
}
