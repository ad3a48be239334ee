package vn.congress.approval.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How paragraphs and texts look: what a document says of all of them, of a style, of one; the closest word counts. */
final class Looks {

    private static final float TWIPS = 20f;

    private final Optional<Document> styles;

    Looks(DocxParts docx) {
        this.styles = docx.part("word/styles.xml").map(Xml::parse);
    }

    Layers paragraph(Element paragraph) {
        var layers = new ArrayList<Element>();
        defaults("pPrDefault", "pPr").ifPresent(layers::add);
        layers.addAll(styled(styleOf(paragraph), "pPr"));
        Xml.child(paragraph, "pPr").ifPresent(layers::add);
        return new Layers(layers);
    }

    /** Of a text in a paragraph; of the mark at its end where there is none. */
    Layers text(Element paragraph, Optional<Element> run) {
        var layers = new ArrayList<Element>();
        defaults("rPrDefault", "rPr").ifPresent(layers::add);
        layers.addAll(styled(styleOf(paragraph), "rPr"));
        var own = run.isPresent() ? run : Xml.child(paragraph, "pPr");
        own.flatMap(it -> Xml.child(it, "rPr")).ifPresent(properties -> {
            Xml.attribute(properties, "rStyle", "val")
                    .ifPresent(style -> layers.addAll(styled(Optional.of(style), "rPr")));
            layers.add(properties);
        });
        return new Layers(layers);
    }

    /** Borders a table has from its style or of its own. */
    Layers table(Element table) {
        var layers = new ArrayList<Element>();
        Xml.child(table, "tblPr").ifPresent(properties -> {
            layers.addAll(styled(Xml.attribute(properties, "tblStyle", "val"), "tblPr"));
            layers.add(properties);
        });
        return new Layers(layers);
    }

    private static Optional<String> styleOf(Element paragraph) {
        return Xml.child(paragraph, "pPr").flatMap(it -> Xml.attribute(it, "pStyle", "val"));
    }

    private Optional<Element> defaults(String which, String properties) {
        return styles.flatMap(it -> Xml.all(it, which).stream().findFirst()).flatMap(it -> Xml.child(it, properties));
    }

    /** The style and those it is based on, the furthest first. */
    private List<Element> styled(Optional<String> name, String properties) {
        var layers = new ArrayList<Element>();
        var left = 10;
        for (var style = name.or(this::normal).flatMap(this::style);
                style.isPresent() && left-- > 0;
                style = Xml.attribute(style.get(), "basedOn", "val").flatMap(this::style)) {
            Xml.child(style.get(), properties).ifPresent(it -> layers.add(0, it));
        }
        return layers;
    }

    private Optional<String> normal() {
        return Optional.of("Normal");
    }

    private Optional<Element> style(String id) {
        return styles.flatMap(it -> Xml.all(it, "style").stream()
                .filter(style -> Xml.attribute(style, "styleId").equals(id))
                .findFirst());
    }

    /** Properties over properties; the last one that says anything counts. */
    record Layers(List<Element> layers) {

        Optional<String> word(String property, String attribute) {
            for (var index = layers.size() - 1; index >= 0; index--) {
                var found = Xml.attribute(layers.get(index), property, attribute);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        Optional<Element> element(String property) {
            for (var index = layers.size() - 1; index >= 0; index--) {
                var found = Xml.child(layers.get(index), property);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        boolean is(String property) {
            return element(property)
                    .map(it -> Xml.attribute(it, "val"))
                    .filter(it -> !it.equals("0") && !it.equals("false") && !it.equals("none") && !it.equals("off"))
                    .isPresent();
        }

        /** A length in points. */
        float points(String property, String attribute, float otherwise) {
            return word(property, attribute).map(Looks::points).orElse(otherwise);
        }
    }

    static float points(String twips) {
        return number(twips) / TWIPS;
    }

    static float number(String text) {
        return text.matches("-?\\d{1,7}(\\.\\d{1,4})?") ? Float.parseFloat(text) : 0;
    }
}
