package chokepoint.reports.chart;

import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Writes an element as XML: attributes in alphabetical order, no declaration, no comments; the same bytes on every JDK. */
final class SvgText {

    private SvgText() {}

    static String of(Element root) {
        StringBuilder text = new StringBuilder();
        append(text, root);
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, Node node) {
        if (node instanceof Text) {
            text.append(escape(node.getNodeValue()));
        } else if (node instanceof Element element) {
            text.append('<').append(element.getTagName());
            appendAttributes(text, element);
            if (!element.hasChildNodes()) {
                text.append("/>");
                return;
            }
            text.append('>');
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                append(text, child);
            }
            text.append("</").append(element.getTagName()).append(">");
            if (element.getTagName().equals("g")) {
                text.append('\n');
            }
        }
    }

    private static void appendAttributes(StringBuilder text, Element element) {
        NamedNodeMap attributes = element.getAttributes();
        SortedMap<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            sorted.put(attribute.getName(), attribute.getValue());
        }
        if (element.getTagName().equals("svg")) {
            sorted.put("xmlns", "http://www.w3.org/2000/svg");
        }
        sorted.forEach((name, value) -> text.append(' ')
                .append(name)
                .append("=\"")
                .append(escape(value))
                .append('"'));
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
