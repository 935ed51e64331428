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
import dev.debrief.contracts.catalogue.FactSchema;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSampleTest {

    /** Reads and writes as the services do. */
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

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fitsItsSchema(Sample sample) {
        assertThat(errors(sample, sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasASchemaThatIsOne(Sample sample) {
        Schema metaSchema = SCHEMAS.getSchema(SchemaLocation.of(FactSchema.META_SCHEMA));

        assertThat(metaSchema.validate(sample.schema())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAndRenderedWithoutLoss(Sample sample) throws JsonProcessingException {
        Fact fact = read(sample, sample.json());

        assertThat(render(fact)).isEqualTo(sample.json());
        assertThat(fact.aggregateId()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesOutWhatIsNotKnown(Sample sample) throws JsonProcessingException {
        JsonNode bare = sample.json();
        for (SchemaSpot spot : properties(sample, spot -> !spot.required())) {
            bare = bare.at(spot.pointer()).isMissingNode() ? bare : spot.removedFrom(bare);
        }

        assertThat(errors(sample, bare)).isEmpty();
        assertThat(render(read(sample, bare))).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mayGrowFieldsNobodyKnows(Sample sample) throws JsonProcessingException {
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
    void mayNotMissWhatIsRequired(Sample sample) {
        List<SchemaSpot> required = properties(sample, SchemaSpot::required);

        assertThat(required).isNotEmpty().allSatisfy(spot -> {
            JsonNode incomplete = spot.removedFrom(sample.json());
            assertThat(errors(sample, incomplete))
                    .as("schema without %s", spot.pointer())
                    .isNotEmpty();
            assertThatThrownBy(() -> read(sample, incomplete))
                    .as("record without %s", spot.pointer())
                    .isInstanceOf(JsonMappingException.class);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsValuesOfANewerVersionAsUnknown(Sample sample) {
        assertThat(sample.spots()).filteredOn(SchemaSpot::isEnum).allSatisfy(spot -> {
            JsonNode newer = spot.replacedIn(sample.json(), "OF_A_NEWER_VERSION");
            assertThat(errors(sample, newer)).as("schema at %s", spot.pointer()).isNotEmpty();
            assertThat(render(read(sample, newer)).at(spot.pointer()).asText())
                    .as("record at %s", spot.pointer())
                    .isEqualTo("UNKNOWN");
        });
    }

    private static List<SchemaSpot> properties(Sample sample, Predicate<SchemaSpot> which) {
        return sample.spots().stream()
                .filter(SchemaSpot::isProperty)
                .filter(which)
                .toList();
    }

    private static List<Error> errors(Sample sample, JsonNode json) {
        return SCHEMAS.getSchema(sample.schema()).validate(json);
    }

    private static Fact read(Sample sample, JsonNode json) throws JsonProcessingException {
        return MAPPER.readValue(json.toString(), sample.fact());
    }

    private static JsonNode render(Fact fact) throws JsonProcessingException {
        return MAPPER.readTree(MAPPER.writeValueAsString(fact));
    }
}
