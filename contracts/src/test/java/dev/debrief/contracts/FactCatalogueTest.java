package dev.debrief.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.debrief.contracts.catalogue.FactSchema;
import dev.debrief.contracts.catalogue.Shape;
import dev.debrief.contracts.incident.IncidentResolved;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactCatalogueTest {

    private record Unnamed(UUID aggregateId) implements Fact {}

    static Stream<Class<? extends Fact>> facts() {
        return Facts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void namesEachFactByAggregateAndKebabCase(Class<? extends Fact> fact) {
        assertThat(fact).isRecord();
        assertThat(Facts.typeOf(fact))
                .startsWith("dev.debrief." + Facts.aggregateOf(fact).wireName() + ".")
                .matches("dev\\.debrief\\.[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v1");
        assertThat(Facts.recordOf(Facts.typeOf(fact))).contains(fact);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void describesEachFactAndEverythingInIt(Class<? extends Fact> fact) {
        assertThatCode(() -> FactSchema.of(fact)).doesNotThrowAnyException();
        assertThat(fact.getAnnotation(FactType.class).definition()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Aggregate.class)
    void hasFactsForEachAggregate(Aggregate aggregate) {
        assertThat(facts().map(Facts::aggregateOf)).contains(aggregate);
        assertThat(aggregate.topic()).isEqualTo("debrief." + aggregate.wireName() + ".v1");
    }

    @Test
    void definesNoTwoFactsAlike() {
        assertThat(facts().map(fact -> fact.getAnnotation(FactType.class).definition()))
                .doesNotHaveDuplicates();
        assertThat(facts().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void spellsTypesAsTheyAreOnTheWire() {
        assertThat(Facts.typeOf(IncidentResolved.class)).isEqualTo("dev.debrief.incident.resolved.v1");
        assertThat(Facts.schemaOf(IncidentResolved.class))
                .isEqualTo("https://debrief.dev/schemas/incident/resolved.v1");
    }

    @Test
    void doesNotKnowOtherTypes() {
        assertThat(Facts.recordOf("dev.debrief.incident.resolved.v2")).isEmpty();
        assertThat(Facts.recordOf("")).isEmpty();
    }

    @Test
    void refusesASchemaWithoutDescriptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(Unnamed.class))
                .withMessageContaining("Unnamed.aggregateId has no @Description");
    }

    @Test
    void refusesAFactWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.typeOf(Unnamed.class))
                .withMessageContaining("@FactType");
    }
}
