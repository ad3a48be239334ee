package vn.congress.approval.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** WordprocessingML as a tree: no document types, no entities from elsewhere. */
final class Xml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** Elements within elements; no document needs more, and we go through them by recursion. */
    private static final int MOST_DEEP = 250;

    private Xml() {}

    /**
     * @throws vn.congress.approval.domain.Refused when it is not well-formed or declares a document type
     */
    static Document parse(byte[] part) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", MOST_DEEP);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(part));
        } catch (SAXException notXml) {
            throw DocxParts.broken();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] write(Document document) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            var out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Elements of that name below, in the order they are read. */
    static List<Element> all(Node above, String name) {
        var found = new ArrayList<Element>();
        collect(above, name, found);
        return found;
    }

    private static void collect(Node node, String name, List<Element> found) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, name)) {
                found.add((Element) child);
            }
            collect(child, name, found);
        }
    }

    static Stream<Element> children(Node above) {
        var found = new ArrayList<Element>();
        for (var child = above.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    static Optional<Element> child(Node above, String name) {
        return children(above).filter(it -> is(it, name)).findFirst();
    }

    static boolean is(Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName()) && W.equals(node.getNamespaceURI());
    }

    /** An attribute of WordprocessingML; empty when it is not there. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    /** The attribute of a child. */
    static Optional<String> attribute(Node above, String child, String name) {
        return child(above, child).map(it -> attribute(it, name)).filter(it -> !it.isEmpty());
    }
}
