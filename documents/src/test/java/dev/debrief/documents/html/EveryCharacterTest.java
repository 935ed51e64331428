package dev.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, titles and links may contain any character: a document keeps its structure, in HTML and in Markdown. */
class EveryCharacterTest {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final Document PLAIN = SampleDocuments.withContent("Some text.", "a name");

    /** Each in the middle of a text, at its beginning and at its end. */
    static Stream<String> texts() {
        Stream<String> characters = Stream.concat(
                IntStream.rangeClosed(1, 0xA0).mapToObj(Character::toString),
                Stream.of("\r\n", "\u2028", "\u202E", "審", "😀", "```", "~~~", "===", "1.", "1)", "&amp;", "![a](b)"));
        return characters.flatMap(character -> Stream.of("a" + character + "b", character + " b", "b " + character));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesAndTitlesStayWhereTheyAre(String text) {
        Document document = SampleDocuments.withContent("Some text.", text);

        assertThat(elements(document)).isEqualTo(elements(PLAIN));
        assertThat(kinds(document)).as(Rendered.markdown(document)).isEqualTo(kinds(PLAIN));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void linksStayLinks(String text) {
        Document document = TextField.of(PLAIN).stream()
                .filter(field -> field.name().equals("Evidence.link"))
                .findFirst()
                .orElseThrow()
                .with("https://evidence.example/" + text);

        assertThat(Jsoup.parse(Rendered.html(document))
                        .select("#section-evidence a")
                        .eachAttr("href"))
                .hasSize(1)
                .allMatch(link -> link.startsWith("https://evidence.example/"));
        assertThat(nodes(document).stream()
                        .filter(Link.class::isInstance)
                        .map(link -> ((Link) link).getDestination())
                        .filter(link -> link.startsWith("https://evidence.example/")))
                .as(Rendered.markdown(document))
                .hasSize(1);
    }

    /** Without what is in pictures, which have as many elements as their text has lines. */
    private static List<String> elements(Document document) {
        return Jsoup.parse(Rendered.html(document)).getAllElements().stream()
                .filter(element -> element.closest("svg") == null)
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT))
                                .toList())
                .toList();
    }

    /** Texts may be split in any way. */
    private static List<String> kinds(Document document) {
        return nodes(document).stream()
                .filter(node -> !(node instanceof Text) && !(node instanceof SoftLineBreak))
                .map(node -> node.getParent() == null
                        ? ""
                        : node.getParent().getClass().getSimpleName() + " > "
                                + node.getClass().getSimpleName())
                .toList();
    }

    private static List<Node> nodes(Document document) {
        List<Node> nodes = new ArrayList<>();
        collect(MARKDOWN.parse(Rendered.markdownBody(document)), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, nodes);
        }
    }
}
