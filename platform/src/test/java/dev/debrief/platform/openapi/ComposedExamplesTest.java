package dev.debrief.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

class ComposedExamplesTest {

    private static final Schema KEY = createSchema().examples(List.of("INC-42", "INC-43"));

    @Test
    void composesAnObjectOfItsProperties() {
        // Given
        Schema incident = createSchema()
                .addProperty("key", createSchema().ref("Key"))
                .addProperty("status", createSchema().enumeration(List.of("REPORTED", "CLOSED")))
                .addProperty("services", createSchema().items(createSchema().examples(List.of("search"))))
                .addProperty("undescribed", createSchema());
        ComposedExamples examples = new ComposedExamples(Map.of("Incident", incident, "Key", KEY));

        // When
        Object example = examples.of(createSchema().ref("Incident")).orElseThrow();

        // Then
        assertThat(example).isEqualTo(Map.of("key", "INC-42", "status", "REPORTED", "services", List.of("search")));
    }

    @Test
    void prefersAnExampleNextToAReference() {
        ComposedExamples examples = new ComposedExamples(Map.of("Key", KEY));

        assertThat(examples.of(createSchema().ref("Key").examples(List.of("INC-7"))))
                .contains("INC-7");
    }

    @Test
    void leavesOutATypeInsideItself() {
        Schema why = createSchema()
                .addProperty("text", createSchema().examples(List.of("The alias was missing")))
                .addProperty("parent", createSchema().ref("Why"));
        ComposedExamples examples = new ComposedExamples(Map.of("Why", why));

        assertThat(examples.of(createSchema().ref("Why"))).contains(Map.of("text", "The alias was missing"));
    }
}
