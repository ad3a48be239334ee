package vn.congress.approval.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.ExceptionConverter;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congress.approval.paper.Looks.Layers;

/**
 * Draws a document as PDF: paragraphs, tables, heads and feet of pages, as far as letters of the office have them.
 * Pictures, text boxes and automatic numbers are left out; who uploads a template is told so.
 */
final class PdfDrawing {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** How much higher than its letters a line of Times New Roman is. */
    private static final float SINGLE = 1.149f;

    private static final float BELOW_BASELINE = 0.22f;
    private static final float USUAL_POINTS = 10;

    /** A line under a text, in parts of its size: clear of the marks that Vietnamese letters have below them. */
    private static final float LINE_THICKNESS = 0.05f;

    private static final float LINE_BELOW = -0.24f;
    private static final float TEXT_POINTS = 20;

    /** How wide a letter is on average, by its height. */
    private static final float LETTER = 0.48f;

    private static final int LINES_KEPT_TOGETHER = 3;

    private final DocxParts docx;
    private final Looks looks;
    private final Typefaces typefaces = new Typefaces();

    PdfDrawing(DocxParts docx) {
        this.docx = docx;
        this.looks = new Looks(docx);
    }

    byte[] draw() {
        var body = Xml.all(Xml.parse(docx.part(DocxParts.BODY).orElseThrow()), "body")
                .get(0);
        var page = Page.of(Xml.child(body, "sectPr"));
        var out = new ByteArrayOutputStream();
        var document =
                new Document(new Rectangle(page.width, page.height), page.left, page.right, page.top, page.bottom);
        var writer = PdfWriter.getInstance(document, out);
        writer.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
        writer.setPageEvent(new HeadAndFoot(page, Xml.child(body, "sectPr")));
        document.open();
        var all = blocks(body).toList();
        for (var index = 0; index < all.size(); index++) {
            add(all, index, document, writer, page);
        }
        if (writer.getPageNumber() == 1 && writer.isPageEmpty()) {
            document.add(new Paragraph(new Chunk(" ", typefaces.font(false, false, USUAL_POINTS))));
        }
        document.close();
        return out.toByteArray();
    }

    private void add(List<Element> all, int index, Document document, PdfWriter writer, Page page) {
        var block = all.get(index);
        if (Xml.is(block, "tbl")) {
            var table = table(block, page.textWidth(), 1);
            table.setSpacingBefore(BELOW_BASELINE * TEXT_POINTS);
            document.add(table);
            return;
        }
        var properties = looks.paragraph(block);
        var left = writer.getVerticalPosition(false) - page.bottom;
        if (properties.is("pageBreakBefore")
                || properties.is("keepNext") && left < Math.min(heldTogether(all, index, page), page.textHeight())) {
            document.newPage();
        }
        for (var element : paragraph(block, page.textWidth(), 1)) {
            document.add(element);
        }
        if (Xml.all(block, "br").stream()
                .anyMatch(it -> Xml.attribute(it, "type").equals("page"))) {
            document.newPage();
        }
    }

    /** How high what must not be torn apart is, from a paragraph that stays with the next one on. */
    private float heldTogether(List<Element> all, int index, Page page) {
        if (index >= all.size()) {
            return 0;
        }
        var block = all.get(index);
        if (Xml.is(block, "tbl")) {
            var table = table(block, page.textWidth(), 1);
            return table.getKeepTogether() ? table.getTotalHeight() + TEXT_POINTS : LINES_KEPT_TOGETHER * TEXT_POINTS;
        }
        var properties = looks.paragraph(block);
        var leading = leading(block, properties);
        var letters = Placeholders.wholeText(block).length() * size(looks.text(block, Optional.empty())) * LETTER;
        var lines = 1 + (int) (letters / page.textWidth());
        var around = properties.points("spacing", "before", 0) + properties.points("spacing", "after", 0);
        return properties.is("keepNext")
                ? lines * leading + around + heldTogether(all, index + 1, page)
                : Math.min(lines, 2) * leading + around;
    }

    /** Paragraphs and tables directly here, or in a content control. */
    private static Stream<Element> blocks(Node above) {
        return Xml.children(above).flatMap(child -> {
            if (Xml.is(child, "p") || Xml.is(child, "tbl")) {
                return Stream.of(child);
            }
            return Xml.is(child, "sdt")
                    ? Xml.child(child, "sdtContent").stream().flatMap(PdfDrawing::blocks)
                    : Stream.empty();
        });
    }

    private List<com.lowagie.text.Element> paragraph(Element source, float width, int pageNumber) {
        var properties = looks.paragraph(source);
        var paragraph = new Paragraph();
        paragraph.setAlignment(alignment(properties));
        paragraph.setLeading(leading(source, properties));
        paragraph.setSpacingBefore(properties.points("spacing", "before", 0));
        paragraph.setSpacingAfter(properties.points("spacing", "after", 0));
        paragraph.setIndentationLeft(Math.max(0, indent(properties, "left", "start")));
        paragraph.setIndentationRight(Math.max(0, indent(properties, "right", "end")));
        paragraph.setFirstLineIndent(properties.points("ind", "firstLine", 0) - properties.points("ind", "hanging", 0));
        addTexts(source, paragraph, pageNumber);
        if (paragraph.isEmpty()) {
            paragraph.add(new Chunk(" ", font(looks.text(source, Optional.empty()))));
        }
        var border = properties.element("pBdr");
        return border.isPresent() ? List.of(bordered(border.get(), properties, paragraph, width)) : List.of(paragraph);
    }

    /** A line above or below a paragraph is as long as the paragraph is wide. */
    private static com.lowagie.text.Element bordered(
            Element border, Layers properties, Paragraph paragraph, float available) {
        var left = indent(properties, "left", "start");
        var width = Math.max(1, available - left - indent(properties, "right", "end"));
        var table = new PdfPTable(3);
        table.setTotalWidth(new float[] {Math.max(0.01f, left), width, Math.max(0.01f, available - left - width)});
        table.setLockedWidth(true);
        table.setHorizontalAlignment(com.lowagie.text.Element.ALIGN_LEFT);
        paragraph.setIndentationLeft(0);
        paragraph.setIndentationRight(0);
        var cell = new PdfPCell();
        cell.setPadding(0);
        cell.setBorder(Rectangle.NO_BORDER);
        edge(border, "top").ifPresent(points -> {
            cell.enableBorderSide(Rectangle.TOP);
            cell.setBorderWidthTop(points);
        });
        edge(border, "bottom").ifPresent(points -> {
            cell.enableBorderSide(Rectangle.BOTTOM);
            cell.setBorderWidthBottom(points);
        });
        cell.addElement(paragraph);
        table.addCell(nothing());
        table.addCell(cell);
        table.addCell(nothing());
        return table;
    }

    private static PdfPCell nothing() {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private void addTexts(Element source, Paragraph paragraph, int pageNumber) {
        var field = new Field(pageNumber);
        for (var run : Xml.all(source, "r")) {
            if (Placeholders.nearest(run, "p").filter(source::equals).isEmpty()) {
                continue; // of a paragraph in a text box
            }
            var properties = looks.text(source, Optional.of(run));
            if (properties.is("vanish")) {
                continue;
            }
            var font = font(properties);
            Xml.children(run)
                    .map(piece -> field.read(piece))
                    .filter(text -> !text.isEmpty())
                    .map(text -> new Chunk(properties.is("caps") ? text.toUpperCase(VIETNAMESE) : text, font))
                    .forEach(chunk -> paragraph.add(
                            properties.is("u")
                                    ? chunk.setUnderline(
                                            null, 0, LINE_THICKNESS, 0, LINE_BELOW, PdfContentByte.LINE_CAP_BUTT)
                                    : chunk));
        }
    }

    /** What pieces of runs say; between the two ends of a field, the page instead of what was stored. */
    private static final class Field {

        private final int pageNumber;
        private boolean inCode;
        private boolean isPage;
        private boolean shown;

        private Field(int pageNumber) {
            this.pageNumber = pageNumber;
        }

        private String read(Element piece) {
            return switch (String.valueOf(piece.getLocalName())) {
                case "fldChar" -> turn(Xml.attribute(piece, "fldCharType"));
                case "instrText" -> {
                    isPage |= piece.getTextContent()
                            .strip()
                            .toUpperCase(Locale.ROOT)
                            .startsWith("PAGE");
                    yield "";
                }
                case "t" -> inCode || isPage && shown ? "" : inResult(piece.getTextContent());
                case "tab" -> "    ";
                case "br", "cr" -> Xml.attribute(piece, "type").equals("page") ? "" : "\n";
                case "noBreakHyphen" -> "-";
                default -> "";
            };
        }

        private String inResult(String text) {
            if (!isPage) {
                return text;
            }
            shown = true;
            return String.valueOf(pageNumber);
        }

        private String turn(String end) {
            inCode = end.equals("begin");
            if (end.equals("begin") || end.equals("end")) {
                isPage = false;
                shown = false;
            }
            return "";
        }
    }

    private Font font(Layers properties) {
        return typefaces.font(properties.is("b"), properties.is("i"), size(properties));
    }

    private static float size(Layers properties) {
        return Math.max(1, properties.word("sz", "val").map(Looks::number).orElse(2 * USUAL_POINTS) / 2);
    }

    private float leading(Element source, Layers properties) {
        var largest = Xml.all(source, "r").stream()
                .map(run -> size(looks.text(source, Optional.of(run))))
                .max(Float::compare)
                .orElseGet(() -> size(looks.text(source, Optional.empty())));
        var line = properties.word("spacing", "line").map(Looks::number).orElse(240f);
        return switch (properties.word("spacing", "lineRule").orElse("auto")) {
            case "exact" -> line / 20;
            case "atLeast" -> Math.max(line / 20, largest * SINGLE);
            default -> largest * SINGLE * line / 240;
        };
    }

    private static float indent(Layers properties, String side, String otherName) {
        return properties.points("ind", side, properties.points("ind", otherName, 0));
    }

    private static int alignment(Layers properties) {
        return switch (properties.word("jc", "val").orElse("left")) {
            case "center" -> com.lowagie.text.Element.ALIGN_CENTER;
            case "right", "end" -> com.lowagie.text.Element.ALIGN_RIGHT;
            case "both", "distribute" -> com.lowagie.text.Element.ALIGN_JUSTIFIED;
            default -> com.lowagie.text.Element.ALIGN_LEFT;
        };
    }

    private PdfPTable table(Element source, float available, int pageNumber) {
        var rows = Xml.children(source).filter(it -> Xml.is(it, "tr")).toList();
        var widths = widths(source, rows, available);
        var table = new PdfPTable(widths.length);
        table.setTotalWidth(widths);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(com.lowagie.text.Element.ALIGN_LEFT);
        table.setSplitLate(false);
        table.setHeaderRows(
                (int) rows.stream().takeWhile(row -> isMarked(row, "tblHeader")).count());
        table.setKeepTogether(rows.stream().allMatch(row -> isMarked(row, "cantSplit")));
        var properties = looks.table(source);
        for (var row : rows) {
            addRow(row, table, widths, properties, pageNumber);
        }
        return table;
    }

    private static boolean isMarked(Element row, String mark) {
        return Xml.child(row, "trPr")
                .map(it -> new Layers(List.of(it)).is(mark))
                .orElse(false);
    }

    private static float[] widths(Element source, List<Element> rows, float available) {
        var grid = Xml.child(source, "tblGrid")
                .map(it -> Xml.all(it, "gridCol").stream()
                        .map(column -> Math.max(1, Looks.points(Xml.attribute(column, "w"))))
                        .toList())
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> {
                    var columns = rows.stream()
                            .mapToInt(row -> Xml.all(row, "tc").size())
                            .max()
                            .orElse(1);
                    return Collections.nCopies(Math.max(1, columns), available / Math.max(1, columns));
                });
        var total = grid.stream().reduce(0f, Float::sum);
        var scale = total > available ? available / total : 1;
        var widths = new float[grid.size()];
        for (var index = 0; index < widths.length; index++) {
            widths[index] = grid.get(index) * scale;
        }
        return widths;
    }

    private void addRow(Element row, PdfPTable table, float[] widths, Layers properties, int pageNumber) {
        var column = 0;
        for (var source : Xml.children(row).filter(it -> Xml.is(it, "tc")).toList()) {
            var own = new Layers(Xml.child(source, "tcPr").stream().toList());
            var wanted = own.word("gridSpan", "val")
                    .map(it -> (int) Looks.number(it))
                    .orElse(1);
            var span = Math.max(1, Math.min(wanted, widths.length - column));
            if (column >= widths.length) {
                return;
            }
            var width = 0f;
            for (var index = column; index < column + span; index++) {
                width += widths[index];
            }
            table.addCell(cell(source, own, properties, span, width, pageNumber));
            column += span;
        }
        for (; column < widths.length; column++) {
            table.addCell(nothing());
        }
    }

    private PdfPCell cell(Element source, Layers own, Layers table, int span, float width, int pageNumber) {
        var cell = new PdfPCell();
        cell.setColspan(span);
        cell.setPadding(0);
        var left = margin(own, table, "left");
        var right = margin(own, table, "right");
        cell.setPaddingLeft(left);
        cell.setPaddingRight(right);
        border(cell, own, table);
        var blocks = blocks(source).toList();
        var last = 0f;
        for (var index = 0; index < blocks.size(); index++) {
            var block = blocks.get(index);
            if (Xml.is(block, "tbl")) {
                cell.addElement(table(block, width - left - right, pageNumber));
                continue;
            }
            var properties = looks.paragraph(block);
            if (index == 0) {
                cell.setPaddingTop(properties.points("spacing", "before", 0));
            }
            last = properties.points("spacing", "after", 0)
                    + BELOW_BASELINE * size(looks.text(block, Optional.empty()));
            paragraph(block, width - left - right, pageNumber).forEach(cell::addElement);
        }
        cell.setPaddingBottom(last);
        return cell;
    }

    private static float margin(Layers own, Layers table, String side) {
        return own.element("tcMar")
                .or(() -> table.element("tblCellMar"))
                .flatMap(it -> Xml.attribute(it, side, "w"))
                .map(Looks::points)
                .orElse(5.4f);
    }

    private static void border(PdfPCell cell, Layers own, Layers table) {
        cell.setBorder(Rectangle.NO_BORDER);
        var sides = own.element("tcBorders").or(() -> table.element("tblBorders"));
        sides.ifPresent(borders -> {
            edge(borders, "top").or(() -> edge(borders, "insideH")).ifPresent(points -> {
                cell.enableBorderSide(Rectangle.TOP);
                cell.setBorderWidthTop(points);
            });
            edge(borders, "bottom").or(() -> edge(borders, "insideH")).ifPresent(points -> {
                cell.enableBorderSide(Rectangle.BOTTOM);
                cell.setBorderWidthBottom(points);
            });
            edge(borders, "left").or(() -> edge(borders, "insideV")).ifPresent(points -> {
                cell.enableBorderSide(Rectangle.LEFT);
                cell.setBorderWidthLeft(points);
            });
            edge(borders, "right").or(() -> edge(borders, "insideV")).ifPresent(points -> {
                cell.enableBorderSide(Rectangle.RIGHT);
                cell.setBorderWidthRight(points);
            });
        });
    }

    /** How thick a line is in points; none where there is no line. */
    private static Optional<Float> edge(Element borders, String side) {
        return Xml.child(borders, side)
                .filter(it -> !List.of("nil", "none").contains(Xml.attribute(it, "val")))
                .map(it -> Math.max(0.25f, Looks.number(Xml.attribute(it, "sz")) / 8));
    }

    /** A page in points. */
    private record Page(
            float width, float height, float left, float right, float top, float bottom, float head, float foot) {

        static Page of(Optional<Element> section) {
            var layers = new Layers(section.stream().toList());
            return new Page(
                    within(layers.points("pgSz", "w", 595.3f), 100, 3_000),
                    within(layers.points("pgSz", "h", 841.9f), 100, 3_000),
                    within(layers.points("pgMar", "left", 85), 0, 400),
                    within(layers.points("pgMar", "right", 42.5f), 0, 400),
                    within(layers.points("pgMar", "top", 56.7f), 0, 400),
                    within(layers.points("pgMar", "bottom", 56.7f), 0, 400),
                    within(layers.points("pgMar", "header", 35), 0, 400),
                    within(layers.points("pgMar", "footer", 35), 0, 400));
        }

        private static float within(float value, float least, float most) {
            return Math.max(least, Math.min(most, value));
        }

        float textHeight() {
            return Math.max(50, height - top - bottom);
        }

        float textWidth() {
            return Math.max(50, width - left - right);
        }
    }

    /** Draws what stands in the margins once a page is full. */
    private final class HeadAndFoot extends PdfPageEventHelper {

        private final Page page;
        private final Optional<Element> section;

        private HeadAndFoot(Page page, Optional<Element> section) {
            this.page = page;
            this.section = section;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var number = writer.getPageNumber();
            var first = number == 1
                    && section.flatMap(it -> Xml.child(it, "titlePg")).isPresent();
            draw(
                    "headerReference",
                    first ? "first" : "default",
                    writer,
                    number,
                    page.height - page.head + 4,
                    page.height - page.top);
            draw("footerReference", first ? "first" : "default", writer, number, page.bottom, page.foot - 14);
        }

        private void draw(String kind, String which, PdfWriter writer, int number, float upper, float lower) {
            part(kind, which).ifPresent(part -> {
                try {
                    var column = new ColumnText(writer.getDirectContent());
                    column.setSimpleColumn(page.left, lower, page.width - page.right, upper);
                    blocks(part).forEach(block -> {
                        if (Xml.is(block, "tbl")) {
                            column.addElement(table(block, page.textWidth(), number));
                        } else {
                            paragraph(block, page.textWidth(), number).forEach(column::addElement);
                        }
                    });
                    column.go();
                } catch (DocumentException failed) {
                    throw new ExceptionConverter(failed);
                }
            });
        }

        private Optional<Element> part(String kind, String which) {
            return section.stream()
                    .flatMap(Xml::children)
                    .filter(it -> Xml.is(it, kind) && Xml.attribute(it, "type").equals(which))
                    .map(it -> it.getAttributeNS(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"))
                    .findFirst()
                    .flatMap(this::target)
                    .flatMap(docx::part)
                    .map(it -> Xml.parse(it).getDocumentElement());
        }

        private Optional<String> target(String id) {
            return docx.part("word/_rels/document.xml.rels").flatMap(relations -> {
                var all = Xml.parse(relations).getElementsByTagNameNS("*", "Relationship");
                var found = new ArrayList<String>();
                for (var index = 0; index < all.getLength(); index++) {
                    var relation = (Element) all.item(index);
                    if (relation.getAttribute("Id").equals(id)) {
                        found.add("word/" + relation.getAttribute("Target"));
                    }
                }
                return found.stream().findFirst();
            });
        }
    }
}
