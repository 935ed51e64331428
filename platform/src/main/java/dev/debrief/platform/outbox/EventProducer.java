package dev.debrief.platform.outbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to Kafka for one relay. After any failure the Kafka producer is replaced, so that no buffered record is
 * sent later and no broken idempotence state remains.
 */
final class EventProducer implements AutoCloseable {

    /** Slightly more than {@code max.block.ms}. */
    private static final Duration MAX_BLOCK = Duration.ofSeconds(6);

    private final Supplier<Producer<String, String>> producers;
    private @Nullable Producer<String, String> producer;
    private @Nullable Throwable lastFailure;

    EventProducer(Supplier<Producer<String, String>> producers) {
        this.producers = producers;
    }

    /**
     * Sends a round and waits until every event is acknowledged or has failed, at most until the deadline.
     *
     * @param unreachable aggregate types whose topic is unreachable; their events fail without an attempt, and newly
     *     found types are added
     */
    void send(
            OrderedBatch<PendingEvent> orderedBatch,
            List<PendingEvent> round,
            Deadline acknowledgeDeadline,
            Set<String> unreachable) {
        Map<PendingEvent, Future<RecordMetadata>> sent = sendRound(round, acknowledgeDeadline, unreachable);
        boolean failed = false;
        for (PendingEvent event : round) {
            Future<RecordMetadata> acknowledgement = sent.get(event);
            if (acknowledgement != null && isAcknowledged(acknowledgement, acknowledgeDeadline)) {
                orderedBatch.acknowledged(event);
            } else {
                orderedBatch.failed(event);
                failed = true;
            }
        }
        if (failed) {
            discardProducer();
        }
    }

    private Map<PendingEvent, Future<RecordMetadata>> sendRound(
            List<PendingEvent> round, Deadline acknowledgeDeadline, Set<String> unreachable) {
        Map<PendingEvent, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        try {
            Producer<String, String> open = open();
            for (PendingEvent event : round) {
                if (unreachable.contains(event.aggregateType())) {
                    continue;
                }
                Future<RecordMetadata> acknowledgement = open.send(event.toRecord());
                sent.put(event, acknowledgement);
                if (hasTimedOut(acknowledgement)) {
                    // The next send to this topic would block just as long.
                    unreachable.add(event.aggregateType());
                    if (acknowledgeDeadline.remaining().compareTo(MAX_BLOCK) <= 0) {
                        break;
                    }
                }
            }
        } catch (KafkaException | IllegalStateException e) {
            lastFailure = e;
        }
        return sent;
    }

    private boolean hasTimedOut(Future<RecordMetadata> acknowledgement) {
        return acknowledgement.isDone()
                && !isAcknowledged(acknowledgement, Deadline.in(Duration.ZERO))
                && lastFailure instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    private boolean isAcknowledged(Future<RecordMetadata> acknowledgement, Deadline acknowledgeDeadline) {
        try {
            acknowledgement.get(acknowledgeDeadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            lastFailure = e.getCause();
        } catch (TimeoutException e) {
            lastFailure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
        return false;
    }

    private Producer<String, String> open() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    /** The last failure, in one line. */
    String lastFailure() {
        return lastFailure == null
                ? "no failure"
                : lastFailure.getClass().getSimpleName() + ": " + lastFailure.getMessage();
    }

    private void discardProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        discardProducer();
    }
}
