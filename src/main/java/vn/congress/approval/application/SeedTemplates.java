package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.template.DocumentTemplates;
import vn.congress.approval.domain.template.DocumentTemplates.NewTemplate;
import vn.congress.approval.domain.template.TemplateType;

/**
 * Puts a template that comes with the program in force, once. Each stands in a transaction of its own: of two nodes
 * starting at once one comes second, and loses nothing but this.
 */
@Service
public class SeedTemplates {

    private final DocumentTemplates templates;
    private final DocumentFiles files;
    private final FirstDays firstDays;
    private final Clock clock;

    SeedTemplates(DocumentTemplates templates, DocumentFiles files, FirstDays firstDays, Clock clock) {
        this.templates = templates;
        this.files = files;
        this.firstDays = firstDays;
        this.clock = clock;
    }

    /** First day of documents under each set of form rules, by the folder its templates lie in. */
    public record FirstDays(Map<String, LocalDate> byFolder) {}

    /** Tells whether it is new here. */
    public boolean seed(String folder, TemplateType type, byte[] bytes) {
        var read = files.read(bytes);
        var validFrom = Optional.ofNullable(firstDays.byFolder().get(folder))
                .orElseThrow(
                        () -> new IllegalStateException("congress.templates.valid-from." + folder + " is not set"));
        return templates.seed(
                folder + "/" + type.path(),
                new NewTemplate(
                        type,
                        read.ruleSet().orElse(folder),
                        validFrom,
                        bytes,
                        Actor.OFFICE.account(),
                        clock.instant(),
                        "Mẫu đi kèm phần mềm"));
    }
}
