package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.template.DocumentTemplate;
import vn.congress.approval.domain.template.DocumentTemplates;
import vn.congress.approval.domain.template.Placeholder;
import vn.congress.approval.domain.template.TemplateType;

/** Lists every template there is and was, and hands out their files. */
@Service
public class ListTemplates {

    private final DocumentTemplates templates;
    private final DocumentFiles files;
    private final WorkingDays workingDays;
    private final Clock clock;

    ListTemplates(DocumentTemplates templates, DocumentFiles files, WorkingDays workingDays, Clock clock) {
        this.templates = templates;
        this.files = files;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A template; {@code inForce} is the one a document dated today follows. */
    public record Line(
            long id,
            String type,
            String typeLabel,
            String ruleSet,
            LocalDate validFrom,
            boolean inForce,
            int size,
            String sha256,
            String uploadedBy,
            Instant uploadedAt,
            String note) {}

    /** A name a template may use. */
    public record Name(String written, String meaning) {}

    /** A kind of document, and what its templates must ask for. */
    public record Kind(String type, String label, List<String> required) {}

    public int count() {
        return templates.count();
    }

    @Transactional(readOnly = true)
    public List<Line> page(int offset, int limit) {
        var today = workingDays.current().dateOf(clock.instant());
        var inForce = Arrays.stream(TemplateType.values())
                .flatMap(type -> templates.inForce(type, today).stream())
                .map(DocumentTemplate::id)
                .collect(Collectors.toSet());
        return templates.all(offset, limit).stream()
                .map(template -> line(template, inForce.contains(template.id())))
                .toList();
    }

    public static Line line(DocumentTemplate template, boolean inForce) {
        return new Line(
                template.id(),
                template.type().path(),
                template.type().label(),
                template.ruleSet(),
                template.validFrom(),
                inForce,
                template.size(),
                template.sha256(),
                Labels.account(template.uploadedBy()),
                template.uploadedAt(),
                template.note());
    }

    public static List<Name> names() {
        return Arrays.stream(Placeholder.values())
                .map(it -> new Name(it.written(), it.meaning()))
                .toList();
    }

    public static List<Kind> kinds() {
        return Arrays.stream(TemplateType.values())
                .map(type -> new Kind(
                        type.path(),
                        type.label(),
                        type.missingIn(Set.of()).stream()
                                .map(Placeholder::written)
                                .toList()))
                .toList();
    }

    /** @throws NotFound when there is no such template */
    @Transactional(readOnly = true)
    public byte[] file(long id) {
        return find(id).map(it -> templates.bytes(it.id())).orElseThrow(ListTemplates::missing);
    }

    /**
     * The template filled with made-up values.
     *
     * @throws NotFound when there is no such template
     */
    @Transactional(readOnly = true)
    public byte[] sample(long id) {
        return files.fill(file(id), SampleFilling.all());
    }

    private Optional<DocumentTemplate> find(long id) {
        return templates.find(id);
    }

    private static NotFound missing() {
        return new NotFound("Không có mẫu này.");
    }
}
