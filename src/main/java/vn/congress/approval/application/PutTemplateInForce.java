package vn.congress.approval.application;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.document.FileName;
import vn.congress.approval.domain.document.FileTypes;
import vn.congress.approval.domain.template.DocumentTemplate;
import vn.congress.approval.domain.template.DocumentTemplates;
import vn.congress.approval.domain.template.DocumentTemplates.NewTemplate;
import vn.congress.approval.domain.template.TemplateType;

/** Takes a newer template: looked at first, then put in force from a day on. Those before stay for their time. */
@Service
public class PutTemplateInForce {

    /** Bytes of a template at most. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private final DocumentTemplates templates;
    private final DocumentFiles files;
    private final FileTypes fileTypes;
    private final Clock clock;

    PutTemplateInForce(DocumentTemplates templates, DocumentFiles files, FileTypes fileTypes, Clock clock) {
        this.templates = templates;
        this.files = files;
        this.fileTypes = fileTypes;
        this.clock = clock;
    }

    /**
     * What would be put in force.
     *
     * @param notDrawn what the PDF preview leaves out
     * @param sample the template filled with made-up values
     */
    public record Tried(String ruleSet, List<String> placeholders, List<String> notDrawn, byte[] sample) {}

    /**
     * Changes nothing.
     *
     * @throws Refused naming everything for which the template is not taken
     * @throws TooLarge when it is over the limit
     */
    public Tried preview(TemplateType type, String fileName, byte[] bytes) {
        var read = read(type, fileName, bytes);
        return new Tried(
                read.ruleSet().orElse(""),
                read.used().stream().map(it -> it.written()).toList(),
                read.notDrawn(),
                files.fill(bytes, SampleFilling.all()));
    }

    /**
     * @param ruleSet the form rules it follows; those its properties name when none is said
     * @throws Refused and {@link TooLarge} as {@link #preview}
     */
    @Transactional
    public DocumentTemplate put(
            TemplateType type,
            String fileName,
            byte[] bytes,
            @Nullable LocalDate validFrom,
            String ruleSet,
            String note,
            Actor actor) {
        var read = read(type, fileName, bytes);
        var rules = Optional.of(ruleSet.strip())
                .filter(it -> !it.isEmpty())
                .or(read::ruleSet)
                .orElse("");
        var why = note.strip();
        new Problems()
                .addIf(validFrom == null, "validFrom", "Phải ấn định ngày văn bản bắt đầu theo mẫu này.")
                .addIf(rules.isEmpty(), "ruleSet", "Phải ghi mẫu này theo quy định nào; thuộc tính của tệp không ghi.")
                .addIf(
                        rules.length() > DocumentTemplate.LONGEST_RULE_SET,
                        "ruleSet",
                        "Tên quy định dài quá, tối đa %d ký tự.".formatted(DocumentTemplate.LONGEST_RULE_SET))
                .addIf(why.isEmpty(), "note", "Phải ghi căn cứ hoặc lý do đổi mẫu.")
                .addIf(
                        why.length() > DocumentTemplate.LONGEST_NOTE,
                        "note",
                        "Căn cứ dài quá, tối đa %d ký tự.".formatted(DocumentTemplate.LONGEST_NOTE))
                .refuse();
        files.pdf(files.fill(bytes, SampleFilling.all())); // what cannot be drawn is not put in force
        return templates.add(new NewTemplate(
                type, rules, Objects.requireNonNull(validFrom), bytes, actor.account(), clock.instant(), why));
    }

    private DocumentFiles.TemplateRead read(TemplateType type, String fileName, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge("Tệp mẫu lớn quá 2 MB.");
        }
        var name = FileName.of(fileName);
        if (!name.extension().equals("docx")) {
            throw new Refused("file", "Mẫu phải là tệp .docx.");
        }
        fileTypes.mediaTypeOf(name, () -> new ByteArrayInputStream(bytes));
        var read = files.read(bytes);
        var missing = type.missingIn(read.used());
        var problems = new Problems();
        missing.forEach(it ->
                problems.add("file", "Mẫu %s thiếu {{%s}} (%s).".formatted(type.label(), it.written(), it.meaning())));
        problems.refuse();
        return read;
    }
}
