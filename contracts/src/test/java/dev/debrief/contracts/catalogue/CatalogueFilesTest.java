package dev.debrief.contracts.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.EventTypes;
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

    static Stream<Class<? extends DomainEvent>> events() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepsTheSchemaOfEachEvent(Class<? extends DomainEvent> event) {
        CommittedFiles.check(CommittedFiles.schema(event), CommittedFiles.pretty(EventSchema.of(event)));
    }

    @Test
    void keepsThePageToRead() throws IOException {
        try (var introduction = CatalogueFilesTest.class.getResourceAsStream("/catalogue/introduction.md")) {
            assertThat(introduction).isNotNull();
            String words = new String(introduction.readAllBytes(), StandardCharsets.UTF_8);
            CommittedFiles.check(CommittedFiles.DOCS.resolve("events.md"), EventsPage.build(words));
        }
    }

    @Test
    void keepsTheAsyncApiDocument() throws IOException {
        String notice = "# Generated from contracts; change the records instead.\n";
        String document = notice + YAML.writeValueAsString(AsyncApiDocument.build());
        CommittedFiles.check(CommittedFiles.DOCS.resolve("asyncapi.yaml"), document);
    }

    @Test
    void hasNoFileThatBelongsToNoEvent() throws IOException {
        try (Stream<Path> files = Files.walk(CommittedFiles.CONTRACTS).filter(Files::isRegularFile)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(events().flatMap(
                                    event -> Stream.of(CommittedFiles.schema(event), CommittedFiles.sample(event)))
                            .toList());
        }
    }
}
