package dev.debrief.documents.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.debrief.documents.Format;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRendererTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final Path PUBLISHED = Path.of("../docs/schemas/document.schema.json");

    static Stream<Document> documents() {
        return Stream.of(
                SampleDocuments.sample(),
                SampleDocuments.empty(),
                SampleDocuments.withContent("Some **bold** text.", "A line \u0000\u2028\"</script>"),
                SampleDocuments.withPlannedMeeting(),
                SampleDocuments.withCancelledMeeting());
    }

    /** Run with -Ddebrief.accept=true to write it anew. */
    @Test
    void theSchemaIsPublished() throws IOException {
        String schema = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(DocumentSchema.published()) + "\n";
        if (Boolean.getBoolean("debrief.accept")) {
            Files.writeString(PUBLISHED, schema);
        }

        assertThat(Files.readString(PUBLISHED)).isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void followsTheSchema(Document document) throws IOException {
        JsonNode json = Format.JSON.json(document);

        assertThat(violations(JSON.readTree(Files.readString(PUBLISHED)), json)).isEmpty();
        assertThat(violations(DocumentSchema.strict(), json)).as("members").isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoDocument() {
        ObjectNode json = (ObjectNode) Format.JSON.json(SampleDocuments.sample());
        json.remove("title");
        ((ObjectNode) json.path("details")).put("startedAt", "yesterday");

        assertThat(violations(DocumentSchema.published(), json)).hasSize(2);
    }

    /** All but the people, who only say which names become roles. */
    @ParameterizedTest
    @MethodSource("documents")
    void canBeReadAgain(Document document) throws IOException {
        Document read = JSON.readValue(Format.JSON.bytes(document), Document.class);

        assertThat(read.people()).isEmpty();
        assertThat(read).usingRecursiveComparison().ignoringFields("people").isEqualTo(document);
    }

    @Test
    void isPrintedForPeople() {
        assertThat(Format.JSON.utf8(SampleDocuments.sample()))
                .startsWith("{\n  \"key\" : \"PM-1\",\n  \"title\" : ")
                .doesNotContain("null,", "\r")
                .endsWith("}\n");
    }

    private static List<String> violations(JsonNode schema, JsonNode json) {
        SchemaRegistry registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        Schema compiled = registry.getSchema(schema.toString());
        return compiled.validate(json).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
