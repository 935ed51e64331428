package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutboxRelay;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests outbox, relay, Kafka, channel and inbox together, as configured for services. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class KafkaEventDeliveryTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    KitEventConsumer eventConsumer;

    private final String aggregate = UUID.randomUUID().toString();

    @BeforeEach
    void createTopicAndTables() {
        KitDatabase.provide();
        new KitTopic().provide();
    }

    @Test
    void arriveInOrderAndOnce() {
        // Given
        List<Long> versions = LongStream.rangeClosed(1, 50).boxed().toList();
        versions.forEach(version -> append(version));

        // When
        relay.drain();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(applied()).containsExactlyElementsOf(versions));
    }

    @Test
    void areAcknowledged() {
        // Given
        LongStream.rangeClosed(1, 5).forEach(this::append);

        // When
        relay.drain();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(new KitTopic().unacknowledged("kit-probe")).isZero());
    }

    @Test
    void arriveAfterAnOutageOfTheDatabase() {
        // Given
        eventConsumer.simulateOutages(3);
        append(1);
        append(2);

        // When
        relay.drain();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(applied()).containsExactly(1L, 2L));
    }

    private void append(long number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(KitEvent.about(aggregate, number)));
    }

    private List<Long> applied() {
        return KitDatabase.column(
                Long.class,
                "SELECT version FROM kit_applied_event WHERE aggregate_id = ? ORDER BY position",
                aggregate);
    }
}
