package vn.congress.approval.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congress.approval.domain.template.Filling;
import vn.congress.approval.domain.template.Filling.Value;
import vn.congress.approval.domain.template.Placeholder;

/**
 * Puts values in the place of placeholders. Placeholders are found in the template before anything is put in, so that
 * what people wrote is never read as one.
 */
final class TemplateFill {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Filling filling;

    private TemplateFill(Filling filling) {
        this.filling = filling;
    }

    static byte[] fill(byte[] template, Filling filling) {
        var filled = new LinkedHashMap<>(DocxParts.of(template).parts());
        filled.replaceAll((name, part) ->
                Placeholders.PARTS.matcher(name).matches() ? new TemplateFill(filling).part(part) : part);
        return new DocxParts(filled).pack();
    }

    private byte[] part(byte[] part) {
        var document = Xml.parse(part);
        var paragraphs = Xml.all(document, "p");
        for (var row : Xml.all(document, "tr")) {
            listOf(row).ifPresent(list -> repeat(row, list));
        }
        for (var paragraph : paragraphs) {
            if (paragraph.getOwnerDocument() == document && isStillThere(paragraph)) {
                fill(paragraph, filling::value);
            }
        }
        return Xml.write(document);
    }

    /** A row belongs to the list whose entries its own paragraphs, not those of rows inside it, ask for. */
    private static Optional<String> listOf(Element row) {
        return Xml.all(row, "p").stream()
                .filter(paragraph -> Placeholders.nearest(paragraph, "tr")
                        .filter(row::equals)
                        .isPresent())
                .flatMap(Placeholders::namesIn)
                .flatMap(name -> Placeholder.named(name).stream())
                .flatMap(placeholder -> placeholder.list().stream())
                .findFirst();
    }

    private void repeat(Element row, String list) {
        var table = row.getParentNode();
        for (var entry : filling.list(list)) {
            var copy = (Element) row.cloneNode(true);
            table.insertBefore(copy, row);
            for (var paragraph : Xml.all(copy, "p")) {
                if (isUnder(paragraph, copy)) {
                    fill(
                            paragraph,
                            placeholder -> placeholder.list().isPresent()
                                    ? Filling.in(entry, placeholder)
                                    : filling.value(placeholder));
                }
            }
        }
        table.removeChild(row);
    }

    private static boolean isUnder(Node node, Node above) {
        for (var at = node.getParentNode(); at != null; at = at.getParentNode()) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStillThere(Element paragraph) {
        return isUnder(paragraph, paragraph.getOwnerDocument());
    }

    private void fill(Element paragraph, Function<Placeholder, Value> values) {
        var texts = Placeholders.textsOf(paragraph);
        var whole = Placeholders.wholeText(paragraph);
        var asked = Placeholders.NAMED
                .matcher(whole)
                .results()
                .filter(found -> Placeholder.named(found.group(1)).isPresent())
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        if (asked.stream().anyMatch(found -> value(found, values).outOfPlace())) {
            takeAway(paragraph);
            return;
        }
        var alone = asked.size() == 1 && whole.strip().equals(asked.get(0).group());
        if (alone) {
            var lines = typed(value(asked.get(0), values).text())
                    .lines()
                    .filter(it -> !it.isBlank())
                    .toList();
            if (lines.size() > 1) {
                paragraphForEach(paragraph, lines, asked.get(0));
                return;
            }
        }
        for (var index = asked.size() - 1; index >= 0; index--) {
            replace(
                    texts,
                    asked.get(index),
                    typed(value(asked.get(index), values).text()));
        }
        texts.forEach(TemplateFill::breakLines);
    }

    private static Value value(MatchResult found, Function<Placeholder, Value> values) {
        return values.apply(Placeholder.named(found.group(1)).orElseThrow());
    }

    /** Every line people typed becomes a paragraph like the one that asked for the text. */
    private static void paragraphForEach(Element paragraph, List<String> lines, MatchResult found) {
        for (var line : lines) {
            var copy = (Element) paragraph.cloneNode(true);
            replace(Placeholders.textsOf(copy), found, line.strip());
            paragraph.getParentNode().insertBefore(copy, paragraph);
        }
        paragraph.getParentNode().removeChild(paragraph);
    }

    /** The value takes the place of the first piece of its placeholder and its looks; other pieces go. */
    private static void replace(List<Element> texts, MatchResult found, String value) {
        var from = 0;
        for (var text : texts) {
            var content = text.getTextContent();
            var to = from + content.length();
            if (found.start() < to && found.end() > from) {
                var before = content.substring(0, Math.max(0, found.start() - from));
                var after = content.substring(Math.min(content.length(), found.end() - from));
                text.setTextContent(before + (found.start() >= from ? value : "") + after);
                text.setAttributeNS(XML, "xml:space", "preserve");
            }
            from = to;
        }
    }

    private static void breakLines(Element text) {
        var lines = text.getTextContent().split("\n", -1);
        if (lines.length == 1) {
            return;
        }
        var document = text.getOwnerDocument();
        var prefix = text.getPrefix() == null ? "" : text.getPrefix() + ":";
        var pieces = new ArrayList<Node>();
        for (var line : lines) {
            if (!pieces.isEmpty()) {
                pieces.add(document.createElementNS(Xml.W, prefix + "br"));
            }
            var piece = text.cloneNode(false);
            piece.setTextContent(line);
            pieces.add(piece);
        }
        pieces.forEach(piece -> text.getParentNode().insertBefore(piece, text));
        text.getParentNode().removeChild(text);
    }

    /** A cell needs a paragraph at its end; there it is left empty. */
    private static void takeAway(Element paragraph) {
        var parent = paragraph.getParentNode();
        var paragraphs = Xml.children(parent).filter(it -> Xml.is(it, "p")).count();
        if (Xml.is(parent, "tc") && paragraphs == 1) {
            Xml.children(paragraph).filter(it -> !Xml.is(it, "pPr")).forEach(paragraph::removeChild);
        } else {
            parent.removeChild(paragraph);
        }
    }

    /** Text as a document can hold it: composed, lines ended in one way, nothing XML has no place for. */
    private static String typed(String value) {
        var text = new StringBuilder(value.length());
        Normalizer.normalize(value, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\t", "    ")
                .codePoints()
                .filter(TemplateFill::isAllowed)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\n'
                || (!Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && Character.getType(character) != Character.PRIVATE_USE
                        && Character.getType(character) != Character.FORMAT
                        && (character & 0xFFFE) != 0xFFFE);
    }
}
