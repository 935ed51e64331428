package dev.debrief.platform.testkit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();

    static Stream<BannedPhrase> phrases() {
        return VOCABULARY.phrases().stream();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void findsTheExampleOfEachPhrase(BannedPhrase phrase) {
        assertThat(phrase.pattern().matcher(phrase.example()).find()).isTrue();
        assertThat(phrase.standard()).isNotBlank();
    }

    static Stream<String> accepted() throws IOException {
        try (InputStream lines = VocabularyTest.class.getResourceAsStream("/vocabulary/accepted.txt")) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void acceptsGoodProse(String prose) {
        assertThat(VOCABULARY.check(Path.of("page.md"), prose)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class IncidentFactsConsumer {}",
                "record Fact(String id) {}",
                "interface MergingRoom {}",
                "enum KnownIncident { A }",
                "package dev.debrief.incidents.told;",
                "class Thing { private final Desk desk; }",
                "class Thing { void factsArrive() {} }",
                "class Thing { void whoeverAsksIsTold() {} }",
            })
    void findsABannedName(String source) {
        assertThat(VOCABULARY.check(Path.of("Thing.java"), source)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class ContributingFactor { private String artifact; }",
                "class IncidentProjection { boolean known; String openDesktop; }",
                "class UnknownHostException {}",
                "class Newsletter { Object satisfaction; }",
                "class Thing { void open() { deepen(pencil); } }",
                "package dev.debrief.incidents.factor;",
            })
    void acceptsANameThatOnlyContainsTheLetters(String source) {
        assertThat(VOCABULARY.check(Path.of("Thing.java"), source)).isEmpty();
    }

    @Test
    void acceptsABannedNameInAFileOfTheAllowList() {
        String source = "record Document() { record Fact(String name, String value) {} }";

        assertThat(VOCABULARY.check(Path.of("Document.java"), source)).isEmpty();
        assertThat(VOCABULARY.check(Path.of("Incident.java"), source)).hasSize(1);
    }

    @Test
    void findsAPhraseAcrossTheLinesOfAComment() {
        List<Violation> violations = VOCABULARY.check(Path.of("Thing.java"), """
                /**
                 * The service publishes
                 * facts in order.
                 */
                class Thing {}""");

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.line()).isEqualTo(2);
            assertThat(violation.found()).isEqualTo("publishes facts");
            assertThat(violation.standard()).contains("event");
        });
    }

    @Test
    void findsAPhraseAcrossConcatenatedStrings() {
        String source = "class Thing { String text = \"The audience is\"\n        + \" told of it.\"; }";

        assertThat(VOCABULARY.check(Path.of("Thing.java"), source)).hasSize(1);
    }

    @Test
    void findsAPhraseInAFoldedYamlString() {
        String document = "description: \"The database\\\n  \\ is away.\"";

        assertThat(VOCABULARY.check(Path.of("service.yaml"), document)).hasSize(1);
    }

    @Test
    void doesNotReadCodeAsProse() {
        String source = "class Thing { boolean is = told(\"is\", \"told\"); String it = \"goes\" + on; }";

        assertThat(VOCABULARY.check(Path.of("Thing.java"), source))
                .extracting(Violation::found)
                .containsExactly("told");
    }
}
