package dev.debrief.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.debrief.contracts.catalogue.EventSchema;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSampleTest {

    /** Configured like the mapper of the services. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<GoldenSample> samples() {
        return GoldenSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fitsItsSchema(GoldenSample sample) {
        assertThat(errors(sample, sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasASchemaThatIsOne(GoldenSample sample) {
        Schema metaSchema = SCHEMAS.getSchema(SchemaLocation.of(EventSchema.META_SCHEMA));

        assertThat(metaSchema.validate(sample.schema())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAndRenderedWithoutLoss(GoldenSample sample) throws JsonProcessingException {
        DomainEvent event = read(sample, sample.json());

        assertThat(render(event)).isEqualTo(sample.json());
        assertThat(event.aggregateId()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesOutWhatIsNotKnown(GoldenSample sample) throws JsonProcessingException {
        JsonNode bare = sample.json();
        for (SchemaNode schemaNode : properties(sample, schemaNode -> !schemaNode.required())) {
            bare = bare.at(schemaNode.pointer()).isMissingNode() ? bare : schemaNode.removedFrom(bare);
        }

        assertThat(errors(sample, bare)).isEmpty();
        assertThat(render(read(sample, bare))).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mayGrowFieldsNobodyKnows(GoldenSample sample) throws JsonProcessingException {
        JsonNode grown = sample.json();
        for (JsonNode node : grown.findParents("handle")) {
            ((ObjectNode) node).put("pronouns", "they");
        }
        ((ObjectNode) grown).putObject("addedLater").put("by", "a newer version");

        assertThat(errors(sample, grown)).isEmpty();
        assertThat(render(read(sample, grown))).isEqualTo(sample.json());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mayNotMissWhatIsRequired(GoldenSample sample) {
        List<SchemaNode> required = properties(sample, SchemaNode::required);

        assertThat(required).isNotEmpty().allSatisfy(schemaNode -> {
            JsonNode incomplete = schemaNode.removedFrom(sample.json());
            assertThat(errors(sample, incomplete))
                    .as("schema without %s", schemaNode.pointer())
                    .isNotEmpty();
            assertThatThrownBy(() -> read(sample, incomplete))
                    .as("record without %s", schemaNode.pointer())
                    .isInstanceOf(JsonMappingException.class);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsValuesOfANewerVersionAsUnknown(GoldenSample sample) {
        assertThat(sample.nodes()).filteredOn(SchemaNode::isEnum).allSatisfy(schemaNode -> {
            JsonNode newer = schemaNode.replacedIn(sample.json(), "OF_A_NEWER_VERSION");
            assertThat(errors(sample, newer))
                    .as("schema at %s", schemaNode.pointer())
                    .isNotEmpty();
            assertThat(render(read(sample, newer)).at(schemaNode.pointer()).asText())
                    .as("record at %s", schemaNode.pointer())
                    .isEqualTo("UNKNOWN");
        });
    }

    private static List<SchemaNode> properties(GoldenSample sample, Predicate<SchemaNode> which) {
        return sample.nodes().stream()
                .filter(SchemaNode::isProperty)
                .filter(which)
                .toList();
    }

    private static List<Error> errors(GoldenSample sample, JsonNode json) {
        return SCHEMAS.getSchema(sample.schema()).validate(json);
    }

    private static DomainEvent read(GoldenSample sample, JsonNode json) throws JsonProcessingException {
        return MAPPER.readValue(json.toString(), sample.event());
    }

    private static JsonNode render(DomainEvent event) throws JsonProcessingException {
        return MAPPER.readTree(MAPPER.writeValueAsString(event));
    }
}
