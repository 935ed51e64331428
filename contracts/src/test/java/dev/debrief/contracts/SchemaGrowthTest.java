package dev.debrief.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.catalogue.Committed;
import dev.debrief.contracts.catalogue.FactSchema;
import dev.debrief.contracts.incident.IncidentResolved;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaGrowthTest {

    static Stream<Class<? extends Fact>> facts() {
        return Facts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void keepsWhatWasReleased(Class<? extends Fact> fact) {
        assertThat(Committed.released(Committed.schema(fact)))
                .allSatisfy(released -> assertThat(SchemaGrowth.breaks(Committed.read(released), FactSchema.of(fact)))
                        .as("breaks since %s; make it v2 instead", released)
                        .isEmpty());
    }

    @Test
    void mayAddOptionalPropertiesAndEnumValues() {
        JsonNode grown = changed(schema -> {
            object(schema, "/properties").putObject("note").put("type", "string");
            array(schema, "/$defs/Severity/enum").add("NEGLIGIBLE");
        });

        assertThat(SchemaGrowth.breaks(released(), grown)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harm")
    void refusesEverythingElse(String expected, Consumer<JsonNode> harm) {
        assertThat(SchemaGrowth.breaks(released(), changed(harm))).containsExactly(expected);
    }

    static Stream<Arguments> harm() {
        return Stream.of(
                harm(
                        "/resolvedAt is gone",
                        schema -> object(schema, "/properties").remove("resolvedAt")),
                harm(
                        "/durations/items/seconds has another type",
                        schema -> object(schema, "/$defs/MeasuredDuration/properties/seconds")
                                .put("type", "string")),
                harm(
                        "/resolvedAt has another format",
                        schema -> object(schema, "/properties/resolvedAt").put("format", "date")),
                harm(
                        "/incident/kind lost the value DRILL",
                        schema -> array(schema, "/$defs/IncidentKind/enum").remove(2)),
                harm(
                        " requires other properties",
                        schema -> array(schema, "/required").add("impact")),
                harm(
                        "/durations/items requires other properties",
                        schema -> array(schema, "/$defs/MeasuredDuration/required")
                                .remove(0)));
    }

    private static Arguments harm(String expected, Consumer<JsonNode> harm) {
        return Arguments.of(expected, harm);
    }

    private static JsonNode released() {
        return FactSchema.of(IncidentResolved.class);
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
