package vn.congress.approval.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.congress.approval.application.DocumentFiles.TemplateRead;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.template.Placeholder;

/** Reads what a template asks for, and refuses one that brings along anything but text. */
final class TemplateReading {

    /** Of one part; a template of many pages has a few hundred kilobytes. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Set<String> FIELDS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

    private static final Map<String, String> NOT_DRAWN = Map.of(
            "drawing", "hình vẽ, hộp chữ",
            "pict", "hình vẽ, hộp chữ",
            "numPr", "đánh số, gạch đầu dòng tự động",
            "footnoteReference", "chú thích cuối trang");

    private final Problems problems = new Problems();
    private final Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);
    private final Set<String> notDrawn = new LinkedHashSet<>();

    static TemplateRead read(byte[] file) {
        return new TemplateReading().in(DocxParts.of(file));
    }

    private TemplateRead in(DocxParts docx) {
        docx.parts().forEach(this::look);
        problems.refuse();
        return new TemplateRead(
                used, docx.part("docProps/custom.xml").flatMap(TemplateReading::ruleSet), List.copyOf(notDrawn));
    }

    private void look(String name, byte[] part) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (part.length > MOST_BYTES && (lower.endsWith(".xml") || lower.endsWith(".rels"))) {
            problems.add("file", "Phần %s của tệp quá lớn. Mẫu chỉ gồm chữ và bảng.".formatted(name));
        } else if (lower.contains("vba")
                || lower.contains("activex")
                || lower.contains("embeddings")
                || lower.contains("afchunk")
                || lower.endsWith(".bin")) {
            problems.add("file", "Mẫu chứa macro hoặc tệp nhúng (%s). Hãy bỏ đi rồi lưu lại.".formatted(name));
        } else if (lower.endsWith(".rels")) {
            lookForLinks(Xml.parse(part));
        } else if (Placeholders.PARTS.matcher(name).matches()) {
            look(Xml.parse(part));
        } else if (lower.startsWith("word/") && new String(part, StandardCharsets.UTF_8).contains("{{")) {
            problems.add(
                    "file",
                    "Có chỗ điền nằm ngoài thân, đầu trang, chân trang (%s). Hãy chuyển vào thân văn bản."
                            .formatted(name));
        }
    }

    private void lookForLinks(Document relations) {
        var all = relations.getElementsByTagNameNS("*", "Relationship");
        for (var index = 0; index < all.getLength(); index++) {
            if (((Element) all.item(index)).getAttribute("TargetMode").equalsIgnoreCase("External")) {
                problems.add(
                        "file", "Mẫu liên kết ra ngoài (hình, mẫu kèm hoặc đường dẫn). Hãy bỏ liên kết rồi lưu lại.");
                return;
            }
        }
    }

    private void look(Document part) {
        Xml.all(part, "p").forEach(this::lookAtParagraph);
        Xml.all(part, "tr").forEach(this::lookAtRow);
        lookAtFields(part);
        problems.addIf(
                Xml.all(part, "ins").size() + Xml.all(part, "del").size() > 0,
                "file",
                "Mẫu còn theo dõi sửa đổi. Hãy chấp nhận hoặc bỏ mọi sửa đổi rồi lưu lại.");
        problems.addIf(
                !Xml.all(part, "altChunk").isEmpty(),
                "file",
                "Mẫu chứa phần nhúng từ tệp khác. Hãy bỏ đi rồi lưu lại.");
        NOT_DRAWN.forEach((element, words) -> {
            if (!Xml.all(part, element).isEmpty()) {
                notDrawn.add(words);
            }
        });
    }

    private void lookAtParagraph(Element paragraph) {
        var text = Placeholders.wholeText(paragraph);
        Placeholders.namesIn(paragraph).forEach(name -> {
            var known = Placeholder.named(name);
            known.ifPresent(used::add);
            problems.addIf(
                    known.isEmpty(),
                    "file",
                    "Không có chỗ điền nào tên là {{%s}}. Hãy xem danh sách tên.".formatted(name));
            problems.addIf(
                    known.flatMap(Placeholder::list).isPresent()
                            && Placeholders.nearest(paragraph, "tr").isEmpty(),
                    "file",
                    "{{%s}} thuộc một danh sách nên phải nằm trong một dòng của bảng.".formatted(name));
        });
        var rest = Placeholders.NAMED.matcher(text).replaceAll("");
        problems.addIf(
                rest.contains("{{") || rest.contains("}}"),
                "file",
                "Có dấu {{ hoặc }} lẻ ở đoạn «%s». Chỗ điền phải viết liền {{tên}} trong một đoạn."
                        .formatted(text.length() > 80 ? text.substring(0, 80) + "…" : text));
    }

    private void lookAtRow(Element row) {
        var lists = Xml.all(row, "p").stream()
                .filter(paragraph -> Placeholders.nearest(paragraph, "tr")
                        .filter(row::equals)
                        .isPresent())
                .flatMap(Placeholders::namesIn)
                .flatMap(name -> Placeholder.named(name).stream())
                .flatMap(placeholder -> placeholder.list().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        problems.addIf(
                lists.size() > 1,
                "file",
                "Một dòng của bảng chỉ lấy từ một danh sách, không trộn %s.".formatted(String.join(", ", lists)));
    }

    /** A field may tell the page and nothing else: others fetch files, run commands or ask questions. */
    private void lookAtFields(Document part) {
        var instructions = new ArrayList<String>();
        Xml.all(part, "fldSimple").forEach(field -> instructions.add(Xml.attribute(field, "instr")));
        Xml.all(part, "p").forEach(paragraph -> {
            var code = Xml.all(paragraph, "instrText").stream()
                    .map(Element::getTextContent)
                    .collect(Collectors.joining());
            if (!code.isBlank()) {
                instructions.add(code);
            }
        });
        instructions.stream()
                .filter(code -> !FIELDS.contains(code.strip().split("\\s+")[0].toUpperCase(Locale.ROOT)))
                .forEach(code -> problems.add(
                        "file",
                        "Không nhận trường tự động «%s»; chỉ nhận số trang. Hãy thay bằng chữ hoặc chỗ điền."
                                .formatted(code.strip())));
    }

    private static Optional<String> ruleSet(byte[] part) {
        var all = Xml.parse(part).getElementsByTagNameNS("*", "property");
        for (var index = 0; index < all.getLength(); index++) {
            if (((Element) all.item(index)).getAttribute("name").equals("RuleSet")) {
                return Optional.of(all.item(index).getTextContent().strip()).filter(it -> !it.isEmpty());
            }
        }
        return Optional.empty();
    }
}
