package dev.debrief.documents.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class FrontMatterTest {

    static Stream<String> titles() {
        return Stream.concat(
                IntStream.rangeClosed(0, 0xA0).mapToObj(character -> "a" + Character.toString(character) + "b"),
                Stream.of(
                        "no",
                        "1",
                        "~",
                        "",
                        " ",
                        "# a",
                        "a: b",
                        "- a",
                        "'a'",
                        "\"a\"",
                        "\\u0041",
                        "a\n---\nb: c",
                        "{{a}}",
                        "\u2028",
                        "\uFEFF",
                        "\uFFFE",
                        "\u202E",
                        "審",
                        "😀",
                        "\uDB40\uDC41",
                        "*a",
                        "&a",
                        "!a",
                        "%a",
                        "@a"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void holdsAnyText(String title) {
        Map<String, Object> yaml = read(Rendered.markdown(SampleDocuments.withContent("Some text.", title)));

        assertThat(yaml).containsEntry("title", title).containsEntry("services", List.of(title));
        assertThat(yaml.keySet())
                .isEqualTo(read(Rendered.markdown(SampleDocuments.withContent("Some text.", "A line")))
                        .keySet());
    }

    @Test
    void saysWhatTheSampleIs() {
        Map<String, Object> yaml = read(Rendered.markdown(SampleDocuments.sample()));

        assertThat(yaml)
                .containsEntry("key", "PM-1")
                .containsEntry("status", "PUBLISHED")
                .containsEntry("severity", "HIGH")
                .containsEntry("incident", "INC-1")
                .containsEntry("services", List.of("checkout", "discounts"))
                .containsEntry("audience", "INTERNAL");
        assertThat(yaml).containsEntry("started_at", Date.from(Instant.parse("2024-11-15T10:15:00Z")));
    }

    @Test
    void isHarmlessToThoseWhoReadItAsMarkdown() {
        Document document = SampleDocuments.withContent("Some text.", "<script>a</script> [b](javascript:c) ![d](e)");
        String markdown = Rendered.markdown(document);

        assertThat(markdown.substring(0, markdown.indexOf("\n---\n")))
                .contains("\\u003Cscript\\u003E")
                .doesNotContain("<", "[b]", "[d]");
    }

    private static Map<String, Object> read(String markdown) {
        assertThat(markdown).startsWith("---\n");
        String yaml = markdown.substring(0, markdown.indexOf("\n---\n") + 1);
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }
}
