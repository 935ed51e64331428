package dev.debrief.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.catalogue.CommittedFiles;
import dev.debrief.contracts.catalogue.EventSchema;
import dev.debrief.contracts.incident.IncidentResolved;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCompatibilityTest {

    static Stream<Class<? extends DomainEvent>> events() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepsWhatWasReleased(Class<? extends DomainEvent> event) {
        assertThat(CommittedFiles.released(CommittedFiles.schema(event)))
                .allSatisfy(released -> assertThat(SchemaCompatibility.incompatibilities(
                                CommittedFiles.read(released), EventSchema.of(event)))
                        .as("breaks since %s; make it v2 instead", released)
                        .isEmpty());
    }

    @Test
    void mayAddOptionalPropertiesAndEnumValues() {
        JsonNode grown = changed(schema -> {
            object(schema, "/properties").putObject("note").put("type", "string");
            array(schema, "/$defs/Severity/enum").add("NEGLIGIBLE");
        });

        assertThat(SchemaCompatibility.incompatibilities(released(), grown)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompatibleChanges")
    void refusesEverythingElse(String expected, Consumer<JsonNode> incompatibleChanges) {
        assertThat(SchemaCompatibility.incompatibilities(released(), changed(incompatibleChanges)))
                .containsExactly(expected);
    }

    static Stream<Arguments> incompatibleChanges() {
        return Stream.of(
                incompatibleChanges(
                        "/resolvedAt is gone",
                        schema -> object(schema, "/properties").remove("resolvedAt")),
                incompatibleChanges(
                        "/durations/items/seconds has another type",
                        schema -> object(schema, "/$defs/MeasuredDuration/properties/seconds")
                                .put("type", "string")),
                incompatibleChanges(
                        "/resolvedAt has another format",
                        schema -> object(schema, "/properties/resolvedAt").put("format", "date")),
                incompatibleChanges(
                        "/incident/kind lost the value DRILL",
                        schema -> array(schema, "/$defs/IncidentKind/enum").remove(2)),
                incompatibleChanges(
                        " requires other properties",
                        schema -> array(schema, "/required").add("impact")),
                incompatibleChanges(
                        "/durations/items requires other properties",
                        schema -> array(schema, "/$defs/MeasuredDuration/required")
                                .remove(0)));
    }

    private static Arguments incompatibleChanges(String expected, Consumer<JsonNode> incompatibleChanges) {
        return Arguments.of(expected, incompatibleChanges);
    }

    private static JsonNode released() {
        return EventSchema.of(IncidentResolved.class);
    }

    private static JsonNode changed(Consumer<JsonNode> change) {
        JsonNode schema = released();
        change.accept(schema);
        return schema;
    }

    private static ObjectNode object(JsonNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }

    private static ArrayNode array(JsonNode schema, String pointer) {
        return (ArrayNode) schema.at(pointer);
    }
}
