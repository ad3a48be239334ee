package vn.congress.approval.paper;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Names between double braces, wherever a word processor has cut them into runs. */
final class Placeholders {

    static final Pattern NAMED = Pattern.compile("\\{\\{\\s*([^{}]{1,60}?)\\s*}}");

    /** Parts in which placeholders are replaced. */
    static final Pattern PARTS = Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");

    private Placeholders() {}

    /** The texts of a paragraph in the order they are read, not those of paragraphs inside it. */
    static List<Element> textsOf(Element paragraph) {
        return Xml.all(paragraph, "t").stream()
                .filter(text -> nearest(text, "p").filter(paragraph::equals).isPresent())
                .toList();
    }

    static String wholeText(Element paragraph) {
        return textsOf(paragraph).stream().map(Node::getTextContent).collect(Collectors.joining());
    }

    static Stream<String> namesIn(Element paragraph) {
        return NAMED.matcher(wholeText(paragraph)).results().map(found -> found.group(1));
    }

    /** The closest element of that name around a node. */
    static Optional<Element> nearest(Node node, String name) {
        for (var above = node.getParentNode(); above != null; above = above.getParentNode()) {
            if (Xml.is(above, name)) {
                return Optional.of((Element) above);
            }
        }
        return Optional.empty();
    }
}
