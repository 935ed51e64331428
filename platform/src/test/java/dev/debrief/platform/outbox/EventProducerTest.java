package dev.debrief.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventProducerTest {

    private final Deque<Producer<String, String>> offered = new ArrayDeque<>();
    private final Set<String> unreachable = new HashSet<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final EventProducer producer = new EventProducer(() -> {
        opened.incrementAndGet();
        Producer<String, String> next = offered.poll();
        if (next == null) {
            throw new KafkaException("no resolvable bootstrap urls");
        }
        return next;
    });

    @Test
    void acknowledgesSentEventsAndKeepsTheProducer() {
        // Given
        offered.add(healthy());
        OrderedBatch<PendingEvent> orderedBatch = orderedBatch(event(1, "a"), event(2, "b"), event(3, "a"));

        // When
        sendAll(orderedBatch);

        // Then
        assertThat(orderedBatch.acknowledged()).extracting(PendingEvent::seq).containsExactly(1L, 2L, 3L);
        assertThat(opened).hasValue(1);
    }

    @Test
    void failsTheWholeRoundWithABrokenProducerAndCreatesANewOne() {
        // Given
        MockProducer<String, String> broken = healthy();
        broken.sendException = new KafkaException("fatal");
        offered.add(broken);
        offered.add(healthy());
        OrderedBatch<PendingEvent> first = orderedBatch(event(1, "a"), event(2, "b"));

        // When
        sendAll(first);
        OrderedBatch<PendingEvent> second = orderedBatch(event(1, "a"), event(2, "b"));
        sendAll(second);

        // Then
        assertThat(first.acknowledged()).isEmpty();
        assertThat(first.blockedAggregates()).containsExactlyInAnyOrder("incident/a", "incident/b");
        assertThat(broken.closed()).isTrue();
        assertThat(second.acknowledged()).hasSize(2);
        assertThat(opened).hasValue(2);
    }

    @Test
    void triesAnUnreachableTopicOnceAndContinuesWithOthers() {
        // Given
        AtomicInteger triesOfIncident = new AtomicInteger();
        offered.add(new MockProducer<>(true, null, new StringSerializer(), new StringSerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> record, Callback callback) {
                if (record.topic().equals("debrief.incident.v1")) {
                    triesOfIncident.incrementAndGet();
                    return CompletableFuture.failedFuture(new TimeoutException("Topic not present in metadata"));
                }
                return super.send(record, callback);
            }
        });
        OrderedBatch<PendingEvent> orderedBatch =
                orderedBatch(event(1, "a"), event(2, "b"), event(3, "postmortem", "c"));

        // When
        sendAll(orderedBatch);

        // Then
        assertThat(orderedBatch.acknowledged()).extracting(PendingEvent::seq).containsExactly(3L);
        assertThat(orderedBatch.blockedAggregates()).containsExactlyInAnyOrder("incident/a", "incident/b");
        assertThat(unreachable).containsExactly("incident");
        assertThat(triesOfIncident).hasValue(1);
    }

    @Test
    void failsEventsThatAreNotAcknowledgedInTime() {
        // Given
        MockProducer<String, String> silent =
                new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
        offered.add(silent);
        OrderedBatch<PendingEvent> orderedBatch = orderedBatch(event(1, "a"), event(2, "b"));

        // When
        producer.send(orderedBatch, orderedBatch.next(), Deadline.in(Duration.ofMillis(1)), new HashSet<>());

        // Then
        assertThat(orderedBatch.acknowledged()).isEmpty();
        assertThat(orderedBatch.blockedAggregates()).hasSize(2);
        assertThat(silent.closed()).isTrue();
        assertThat(producer.lastFailure()).startsWith("TimeoutException");
    }

    @Test
    void failsTheRoundWhenNoProducerCanBeCreated() {
        // Given
        OrderedBatch<PendingEvent> orderedBatch = orderedBatch(event(1, "a"));

        // When
        sendAll(orderedBatch);

        // Then
        assertThat(orderedBatch.blockedAggregates()).hasSize(1);
        assertThat(producer.lastFailure()).contains("no resolvable bootstrap urls");
    }

    @Test
    void writesTheHeadersOfACloudEvent() {
        // Given
        PendingEvent event = event(7, "a");

        // When
        ProducerRecord<String, String> record = event.toRecord();

        // Then
        assertThat(record.topic()).isEqualTo("debrief.incident.v1");
        assertThat(record.headers())
                .extracting(header ->
                        header.key() + "=" + new String(header.value(), java.nio.charset.StandardCharsets.UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=id-7",
                        "ce_source=/debrief/incident-service",
                        "ce_type=dev.debrief.incident.resolved.v1",
                        "ce_subject=a",
                        "ce_time=2024-11-15T11:35:00.000001Z",
                        "ce_dataschema=https://debrief.dev/schemas/incident/resolved.v1",
                        "ce_sequence=7",
                        "traceparent=00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "content-type=application/json");
    }

    private void sendAll(OrderedBatch<PendingEvent> orderedBatch) {
        for (List<PendingEvent> round = orderedBatch.next(); !round.isEmpty(); round = orderedBatch.next()) {
            producer.send(orderedBatch, round, Deadline.in(Duration.ofSeconds(60)), unreachable);
        }
    }

    private static MockProducer<String, String> healthy() {
        return new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
    }

    private static OrderedBatch<PendingEvent> orderedBatch(PendingEvent... events) {
        return new OrderedBatch<>(List.of(events), PendingEvent::aggregateKey);
    }

    private static PendingEvent event(long seq, String aggregateId) {
        return event(seq, "incident", aggregateId);
    }

    private static PendingEvent event(long seq, String aggregateType, String aggregateId) {
        return new PendingEvent(
                seq,
                "id-" + seq,
                aggregateType,
                aggregateId,
                seq,
                "dev.debrief.incident.resolved.v1",
                "/debrief/incident-service",
                "1.0",
                "application/json",
                "https://debrief.dev/schemas/incident/resolved.v1",
                Instant.parse("2024-11-15T11:35:00.000001Z"),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "{}");
    }
}
