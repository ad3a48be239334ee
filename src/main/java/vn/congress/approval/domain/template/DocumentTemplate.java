package vn.congress.approval.domain.template;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A template as it was put in force; it never changes and is never deleted, for documents of its time may be made later.
 *
 * @param ruleSet the form rules it follows, as its own properties name them
 * @param validFrom first date of documents that follow it
 * @param note why it was put in force
 */
public record DocumentTemplate(
        long id,
        TemplateType type,
        String ruleSet,
        LocalDate validFrom,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String note) {

    public static final int LONGEST_RULE_SET = 100;
    public static final int LONGEST_NOTE = 500;
}
