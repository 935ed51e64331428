package dev.debrief.contracts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.debrief.contracts.Fact;
import dev.debrief.contracts.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueFilesTest {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    static Stream<Class<? extends Fact>> facts() {
        return Facts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void keepsTheSchemaOfEachFact(Class<? extends Fact> fact) {
        Committed.check(Committed.schema(fact), Committed.pretty(FactSchema.of(fact)));
    }

    @Test
    void keepsThePageToRead() throws IOException {
        try (var introduction = CatalogueFilesTest.class.getResourceAsStream("/catalogue/introduction.md")) {
            assertThat(introduction).isNotNull();
            String words = new String(introduction.readAllBytes(), StandardCharsets.UTF_8);
            Committed.check(Committed.DOCS.resolve("events.md"), EventsPage.build(words));
        }
    }

    @Test
    void keepsTheAsyncApiDocument() throws IOException {
        String notice = "# Generated from contracts; change the records instead.\n";
        String document = notice + YAML.writeValueAsString(AsyncApiDocument.build());
        Committed.check(Committed.DOCS.resolve("asyncapi.yaml"), document);
    }

    @Test
    void hasNoFileThatBelongsToNoFact() throws IOException {
        try (Stream<Path> files = Files.walk(Committed.CONTRACTS).filter(Files::isRegularFile)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            facts().flatMap(fact -> Stream.of(Committed.schema(fact), Committed.sample(fact)))
                                    .toList());
        }
    }
}
