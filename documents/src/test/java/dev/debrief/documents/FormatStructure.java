package dev.debrief.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a file consists of besides text, which no text that somebody writes may change. */
public final class FormatStructure {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private FormatStructure() {}

    /** Names of elements and attributes of HTML; a picture has as many as its text has lines. */
    public static List<String> html(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .filter(element -> element.closest("svg") == null)
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList())
                .toList();
    }

    /** Kinds of nodes; texts may be split in any way. */
    public static List<String> markdown(String body) {
        List<String> kinds = new ArrayList<>();
        collect(MARKDOWN.parse(body), kinds);
        return kinds;
    }

    private static void collect(org.commonmark.node.Node node, List<String> kinds) {
        if (!(node instanceof Text) && !(node instanceof SoftLineBreak)) {
            kinds.add(node.getClass().getSimpleName());
        }
        for (org.commonmark.node.Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kinds);
        }
    }

    /** Names of elements and attributes of well-formed XML with the prefixes of Confluence. */
    public static List<String> xml(String fragment) {
        String declared = "<root xmlns:ac=\"ac\" xmlns:ri=\"ri\">" + fragment + "</root>";
        try {
            List<String> elements = new ArrayList<>();
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            collect(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(declared)))
                            .getDocumentElement(),
                    elements);
            return elements;
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError(fragment, malformed);
        }
    }

    private static void collect(Element element, List<String> elements) {
        StringBuilder name = new StringBuilder(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            name.append(' ').append(element.getAttributes().item(i).getNodeName());
        }
        elements.add(name.toString());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                collect(nested, elements);
            }
        }
    }

    /** Types of blocks of Notion, and how deep they are nested. */
    public static List<String> notion(JsonNode page) {
        List<String> types = new ArrayList<>();
        collect(page.path("children"), "", types);
        return types;
    }

    private static void collect(JsonNode blocks, String indent, List<String> types) {
        for (JsonNode block : blocks) {
            String type = block.path("type").asText();
            types.add(indent + type);
            collect(block.path(type).path("children"), indent + "  ", types);
        }
    }

    /** Names of members of JSON, in order. */
    public static List<String> json(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.properties().forEach(member -> {
            names.add(member.getKey());
            names.addAll(json(member.getValue()));
        });
        if (json.isArray()) {
            json.forEach(element -> names.addAll(json(element)));
        }
        return names;
    }
}
