package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Whatever people write is text in a picture. */
class HostilePictureTest {

    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "path", "rect", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "id",
            "role",
            "aria-labelledby",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "rx",
            "cx",
            "cy",
            "r",
            "d",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linejoin",
            "class",
            "font-size",
            "font-family",
            "font-weight",
            "text-anchor",
            "direction");

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void isText(String text) {
        for (Picture picture : pictures(SampleDocuments.withContent(text, text))) {
            Drawing drawing = Drawing.of(picture);
            for (Element element : drawing.elements("*")) {
                assertThat(ELEMENTS).contains(element.getTagName());
                assertThat(ATTRIBUTES).containsAll(attributes(element));
            }
            assertThat(attributes(drawing.svg())).isSubsetOf(ATTRIBUTES);
            drawing.assertNoTextOverlapsAnother();
            drawing.assertEverythingIsVisible();
            assertThat(picture.alternative()).doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
        }
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</text></svg><img src=x onerror=alert(1)>",
                "\" onload=\"alert(1)",
                "' style='fill:url(https://example.com)",
                "]]> <![CDATA[ &lt; &#0; &unknown; <!-- --> <?xml ?>",
                "[a](javascript:alert(1)) ![b](https://example.com/x.png)",
                "\u0000\u0001\u0007\u001b[31m\u007f\u0085\u2028\u2029\ufffe\uffff",
                "\ud800 alone \udc00",
                "\u202eabc\u202d\u2066x\u2069\u202c",
                "Z\u0301\u0302\u0303".repeat(2000),
                "\u200b\u200d\ufeff",
                "\u5b57".repeat(5000),
                "\u05d0 < > & \" '",
                "a".repeat(20_000),
                "# Title\n\n| a | b |\n|---|---|\n| c | d |\n\n- x\n  - y\n\n```\ncode\n```\n> quote",
                "*".repeat(5000) + "<".repeat(2000),
                "   ");
    }

    @Test
    void directionMarksDoNotReachTheReader() {
        for (Picture picture : pictures(SampleDocuments.withContent("ab\u202ecd", "ef\u2067gh"))) {
            assertThat(picture.svg() + picture.alternative()).doesNotContain("\u202e", "\u2067");
        }
    }

    @Test
    void everyCharacterThatIsNoLetterIsDrawnOrReplaced() {
        String all = IntStream.range(0, 0x3000)
                .filter(character -> character != '\n' && character != '\r')
                .mapToObj(Character::toString)
                .reduce("", String::concat);

        pictures(SampleDocuments.withContent(all, all)).forEach(Drawing::of);
    }

    @Test
    void hasAnAccessibleNameOfItsOwn() {
        Set<String> ids = new HashSet<>();
        for (Picture picture : pictures(SampleDocuments.withContent("Text", "Line"))) {
            Drawing drawing = Drawing.of(picture);
            List<Element> named = new ArrayList<>(drawing.elements("title"));
            named.addAll(drawing.elements("desc"));
            assertThat(named).hasSize(2).allSatisfy(element -> {
                assertThat(element.getTextContent()).isNotBlank();
                assertThat(ids.add(element.getAttribute("id"))).isTrue();
            });
            assertThat(drawing.svg().getAttribute("role")).isEqualTo("img");
            assertThat(drawing.svg().getAttribute("aria-labelledby").split(" "))
                    .containsExactly(
                            named.get(0).getAttribute("id"), named.get(1).getAttribute("id"));
        }
        assertThat(ids).hasSize(8);
    }

    @Test
    void isTheSameForTheSameDocument() {
        Document document = SampleDocuments.withContent("Some *text*.", "A line");

        assertThat(pictures(document)).isEqualTo(pictures(document));
    }

    /** All four. */
    static List<Picture> pictures(Document document) {
        return Stream.of(
                        Pictures.timeline(document),
                        Pictures.fishbone(document),
                        Pictures.fiveWhys(document),
                        Pictures.impact(document))
                .map(Optional::orElseThrow)
                .toList();
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }
}
