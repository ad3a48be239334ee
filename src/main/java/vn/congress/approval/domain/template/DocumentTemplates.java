package vn.congress.approval.domain.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The templates there are. Every change joins the transaction it is made in. */
public interface DocumentTemplates {

    /** Newest first within a type. */
    List<DocumentTemplate> all(int offset, int limit);

    int count();

    /**
     * The one a document of that date follows: the latest that is valid by then, of two from the same day the one put in
     * force last; before all of them the earliest.
     */
    Optional<DocumentTemplate> inForce(TemplateType type, LocalDate date);

    Optional<DocumentTemplate> find(long id);

    byte[] bytes(long id);

    /** Puts a template in force. */
    DocumentTemplate add(NewTemplate template);

    /** The same for one that comes with the program; does nothing when it has come before. Tells whether it is new. */
    boolean seed(String seed, NewTemplate template);

    /** A template on its way in. */
    record NewTemplate(
            TemplateType type,
            String ruleSet,
            LocalDate validFrom,
            byte[] bytes,
            String uploadedBy,
            Instant uploadedAt,
            String note) {}
}
