package dev.debrief.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.debrief.contracts.catalogue.EventSchema;
import dev.debrief.contracts.catalogue.RecordMetadata;
import dev.debrief.contracts.incident.IncidentResolved;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {

    private record Unnamed(UUID aggregateId) implements DomainEvent {}

    static Stream<Class<? extends DomainEvent>> events() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesEachEventByAggregateAndKebabCase(Class<? extends DomainEvent> event) {
        assertThat(event).isRecord();
        assertThat(EventTypes.typeOf(event))
                .startsWith("dev.debrief." + EventTypes.aggregateOf(event).wireName() + ".")
                .matches("dev\\.debrief\\.[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v1");
        assertThat(EventTypes.payloadTypeOf(EventTypes.typeOf(event))).contains(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void describesEachEventAndEverythingInIt(Class<? extends DomainEvent> event) {
        assertThatCode(() -> EventSchema.of(event)).doesNotThrowAnyException();
        assertThat(event.getAnnotation(EventType.class).definition()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Aggregate.class)
    void hasEventsForEachAggregate(Aggregate aggregate) {
        assertThat(events().map(EventTypes::aggregateOf)).contains(aggregate);
        assertThat(aggregate.topic()).isEqualTo("debrief." + aggregate.wireName() + ".v1");
    }

    @Test
    void definesNoTwoEventsAlike() {
        assertThat(events().map(event -> event.getAnnotation(EventType.class).definition()))
                .doesNotHaveDuplicates();
        assertThat(events().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void spellsTypesAsTheyAreOnTheWire() {
        assertThat(EventTypes.typeOf(IncidentResolved.class)).isEqualTo("dev.debrief.incident.resolved.v1");
        assertThat(EventTypes.schemaOf(IncidentResolved.class))
                .isEqualTo("https://debrief.dev/schemas/incident/resolved.v1");
    }

    @Test
    void doesNotKnowOtherTypes() {
        assertThat(EventTypes.payloadTypeOf("dev.debrief.incident.resolved.v2")).isEmpty();
        assertThat(EventTypes.payloadTypeOf("")).isEmpty();
    }

    @Test
    void refusesASchemaWithoutDescriptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordMetadata.of(Unnamed.class))
                .withMessageContaining("Unnamed.aggregateId has no @Description");
    }

    @Test
    void refusesAnEventWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTypes.typeOf(Unnamed.class))
                .withMessageContaining("@EventType");
    }
}
