package dev.debrief.actions.postmortem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemFactor;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PostmortemEventConsumerTest {

    private static final Actor ADMIN = new Actor("user:ada", "Ada", Set.of("user:ada"), Set.of(Roles.ADMIN));

    @Inject
    Inbox inbox;

    @Inject
    PostmortemEventConsumer consumer;

    @Inject
    PostmortemProjectionService postmortems;

    private final PostmortemEventRecords records = new PostmortemEventRecords();

    static Stream<String> everyPostmortemEventType() {
        return EventTypes.all().stream()
                .filter(type -> EventTypes.aggregateOf(type) == Aggregate.POSTMORTEM)
                .map(type -> EventTypes.typeOf(type)
                        .replace("dev.debrief.postmortem.", "")
                        .replace(".v1", ""));
    }

    @ParameterizedTest
    @MethodSource("everyPostmortemEventType")
    void everyEventUpdatesTheProjection(String eventName) {
        inbox.receive(consumer, records.of(eventName, 1));

        assertThat(projection()).hasValueSatisfying(postmortem -> {
            assertThat(postmortem.id()).isEqualTo(records.id());
            assertThat(postmortem.key()).isEqualTo(records.key());
            assertThat(postmortem.severity()).isEqualTo(Severity.HIGH);
        });
    }

    @Test
    void aLaterEventUpdatesTheProjection() {
        inbox.receive(consumer, records.of("drafted", 1));

        inbox.receive(consumer, records.of("updated", 2, snapshot -> {
            snapshot.put("title", "Renamed").put("severity", "LOW").put("visibility", "RESTRICTED");
            snapshot.put("status", "CLOSED");
            snapshot.putArray("audience").add("team:qa");
        }));

        assertThat(projection()).hasValueSatisfying(postmortem -> {
            assertThat(postmortem.title()).isEqualTo("Renamed");
            assertThat(postmortem.severity()).isEqualTo(Severity.LOW);
            assertThat(postmortem.isClosed()).isTrue();
            assertThat(postmortem.visibility()).isEqualTo(Visibility.RESTRICTED);
            assertThat(postmortem.audience()).containsExactly("team:qa");
        });
    }

    @Test
    void anOutOfOrderEventWaitsAndADuplicateChangesNothing() {
        var drafted = records.of("drafted", 1, snapshot -> snapshot.put("title", "First"));
        var second = records.of("updated", 2, snapshot -> snapshot.put("title", "Second"));
        var third = records.of("updated", 3, snapshot -> snapshot.put("title", "Third"));

        inbox.receive(consumer, drafted);
        inbox.receive(consumer, third);
        assertThat(projection()).map(PostmortemProjection::title).hasValue("First");

        inbox.receive(consumer, second);
        assertThat(projection()).map(PostmortemProjection::title).hasValue("Third");

        inbox.receive(consumer, drafted);
        inbox.receive(consumer, second);
        assertThat(projection()).map(PostmortemProjection::title).hasValue("Third");
    }

    @Test
    void anUnknownVisibilityIsTreatedAsRestricted() {
        inbox.receive(consumer, records.of("drafted", 1, snapshot -> snapshot.put("visibility", "DEPARTMENT")));

        assertThat(projection()).map(PostmortemProjection::visibility).hasValue(Visibility.RESTRICTED);
    }

    @Test
    void anUnknownSeverityIsKeptAsUnknown() {
        inbox.receive(consumer, records.of("drafted", 1, snapshot -> snapshot.put("severity", "CATASTROPHIC")));

        assertThat(projection()).map(PostmortemProjection::severity).hasValue(Severity.UNKNOWN);
    }

    @Test
    void factorsWithASubcategoryAreStored() {
        inbox.receive(consumer, records.of("updated", 1));

        assertThat(QuarkusTransaction.requiringNew().call(() -> postmortems.factorsOf(records.id())))
                .containsExactly(new PostmortemFactor(
                        UUID.fromString("01933ea1-5b20-7c44-8f0e-2d6a91c4be10"), "PROCESS", "testing"));

        inbox.receive(consumer, records.of("updated", 2, snapshot -> snapshot.remove("factors")));
        assertThat(QuarkusTransaction.requiringNew().call(() -> postmortems.factorsOf(records.id())))
                .isEmpty();
    }

    @Test
    void readsExactlyTheTypesOfItsTopic() {
        assertThat(EventTypes.all())
                .allSatisfy(type -> assertThat(
                                consumer.payloadTypeOf(EventTypes.typeOf(type)).isPresent())
                        .isEqualTo(PostmortemEvent.class.isAssignableFrom(type)));
        assertThat(consumer.payloadTypeOf("dev.debrief.postmortem.of-tomorrow.v1"))
                .isEmpty();
    }

    private Optional<PostmortemProjection> projection() {
        return postmortems.find(EntityRef.of(records.id()), ADMIN);
    }
}
