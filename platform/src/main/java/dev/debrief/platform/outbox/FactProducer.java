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
 * A relay's way to Kafka. After any failure the producer is thrown away and made anew, so that nothing it still holds
 * is sent behind the relay's back and no broken idempotence state lives on.
 */
final class FactProducer implements AutoCloseable {

    /** A little more than {@code max.block.ms}. */
    private static final Duration LONGEST_BLOCK = Duration.ofSeconds(6);

    private final Supplier<Producer<String, String>> producers;
    private @Nullable Producer<String, String> producer;
    private @Nullable Throwable lastFailure;

    FactProducer(Supplier<Producer<String, String>> producers) {
        this.producers = producers;
    }

    /**
     * Sends a wave and waits until every fact has arrived or failed, at the latest until the deadline.
     *
     * @param unreachable aggregate types whose topic cannot be reached now; their facts fail without a try, and types
     *     found unreachable are added
     */
    void send(Waves<PendingFact> waves, List<PendingFact> wave, Deadline waiting, Set<String> unreachable) {
        Map<PendingFact, Future<RecordMetadata>> sent = start(wave, waiting, unreachable);
        boolean failed = false;
        for (PendingFact fact : wave) {
            Future<RecordMetadata> arrival = sent.get(fact);
            if (arrival != null && arrived(arrival, waiting)) {
                waves.acknowledged(fact);
            } else {
                waves.failed(fact);
                failed = true;
            }
        }
        if (failed) {
            abandon();
        }
    }

    private Map<PendingFact, Future<RecordMetadata>> start(
            List<PendingFact> wave, Deadline waiting, Set<String> unreachable) {
        Map<PendingFact, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        try {
            Producer<String, String> open = open();
            for (PendingFact fact : wave) {
                if (unreachable.contains(fact.aggregateType())) {
                    continue;
                }
                Future<RecordMetadata> arrival = open.send(fact.toRecord());
                sent.put(fact, arrival);
                if (hasTimedOut(arrival)) {
                    // The next send to this topic would block for as long again.
                    unreachable.add(fact.aggregateType());
                    if (waiting.remaining().compareTo(LONGEST_BLOCK) <= 0) {
                        break;
                    }
                }
            }
        } catch (KafkaException | IllegalStateException e) {
            lastFailure = e;
        }
        return sent;
    }

    private boolean hasTimedOut(Future<RecordMetadata> arrival) {
        return arrival.isDone()
                && !arrived(arrival, Deadline.in(Duration.ZERO))
                && lastFailure instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    private boolean arrived(Future<RecordMetadata> arrival, Deadline waiting) {
        try {
            arrival.get(waiting.remaining().toNanos(), TimeUnit.NANOSECONDS);
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

    /** Why the last send failed, in one line. */
    String lastFailure() {
        return lastFailure == null
                ? "no failure"
                : lastFailure.getClass().getSimpleName() + ": " + lastFailure.getMessage();
    }

    private void abandon() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        abandon();
    }
}
