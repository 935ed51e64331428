package dev.debrief.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.html.TextField;
import dev.debrief.documents.model.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people write, every format keeps its structure, and shows the text. */
class HostileFormatTest {

    private static final Document DOCUMENT = SampleDocuments.withContent("Some text.", "A line");

    private static final List<Attack> ATTACKS = List.of(
            new Attack(
                    "marker",
                    "marker\"'></p></ac:task-body></title><ac:structured-macro ac:name=\"html\"><script>alert(1)</script>"
                            + "<img src=x onerror=alert(1)>]]>&nbsp;{{a}}&"),
            new Attack("javascript:marker", "javascript:alert(1)//marker\" onclick=\"alert(1)"),
            new Attack("https://example.com/marker", "https://example.com/marker\"onmouseover=\"alert(1)\"'>"));

    /** Never shown, only compared or ordered by. */
    private static final Set<String> HIDDEN = Set.of(
            "Span.status",
            "Span.reason",
            "Section.kind",
            "Section.key",
            "Section.audience",
            "Lesson.kind",
            "Meeting.status",
            "NamedPerson.name",
            "NamedPerson.handle",
            "NamedPerson.role");

    /** Hostile text, and harmless text that a format shows with the same structure. */
    private record Attack(String harmless, String hostile) {}

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PDF", "DOCX"})
    void keepsItsStructure(Format format) {
        for (Attack attack : ATTACKS) {
            assertThat(TextField.of(DOCUMENT))
                    .allSatisfy(field -> assertThat(format.structure(field.with(attack.hostile())))
                            .as(attack.hostile())
                            .isNotEmpty()
                            .isEqualTo(format.structure(field.with(attack.harmless()))));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "MARKDOWN", "CONFLUENCE", "NOTION"})
    void showsEveryText(Format format) {
        Set<String> hidden = TextField.of(DOCUMENT).stream()
                .filter(field -> !format.text(field.with("https://example.com/marker"))
                        .toLowerCase(Locale.ROOT)
                        .contains("marker"))
                .map(TextField::name)
                .filter(name -> !format.leavesOut(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(hidden)
                .isEqualTo(
                        format == Format.JSON
                                ? Set.of("NamedPerson.name", "NamedPerson.handle", "NamedPerson.role")
                                : HIDDEN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HTML", "PDF", "DOCX"})
    void everyCharacterStaysInItsPlace(Format format) {
        List<String> plain = format.structure(SampleDocuments.withContent("Some text.", "a name"));

        assertThat(texts())
                .allSatisfy(text -> assertThat(format.structure(SampleDocuments.withContent("Some text.", text)))
                        .isEqualTo(plain));
    }

    /** JSON has no links: it holds what was written. */
    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "CONFLUENCE", "NOTION"})
    void linksLeadToPagesOnly(Format format) {
        String file = format.utf8(SampleDocuments.withContent(
                "[a](javascript:alert(1)) [b](data:text/html,x) ![c](file:///etc/passwd) [d](https://example.org/d)",
                "line"));

        Matcher links =
                Pattern.compile("(?:\\]\\(|href=\"|\"url\":\")([^)\"]*)").matcher(file);
        assertThat(links.results().map(link -> link.group(1)))
                .contains("https://example.org/d")
                .allMatch(link -> link.startsWith("https://"));
    }

    /** Each in the middle of a text, at its beginning and at its end. */
    private static List<String> texts() {
        Stream<String> characters = Stream.concat(
                IntStream.rangeClosed(0, 0xA0).mapToObj(Character::toString),
                Stream.of(
                        "\r\n", "\u2028", "\u202E", "\uFFFF", "\uFEFF", "\uD800", "審", "😀", "```", "~~~", "===", "---",
                        "\n---\n", "1.", "1)", "- [x] ", "[ ]", "&amp;", "]]>", "<!--", "![a](b)", "|", ": ", " #"));
        return characters
                .flatMap(character -> Stream.of("a" + character + "b", character + " b", "b " + character))
                .toList();
    }
}
