package dev.debrief.platform.outbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Supplier<Producer<String, String>> producers;
    private @Nullable Producer<String, String> producer;
    private @Nullable Throwable lastFailure;

    FactProducer(Supplier<Producer<String, String>> producers) {
        this.producers = producers;
    }

    /** Sends a wave and waits until every fact has arrived or failed, at the latest until the deadline. */
    void send(Waves<PendingFact> waves, List<PendingFact> wave, Deadline waiting) {
        Map<PendingFact, Future<RecordMetadata>> sent = start(wave);
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

    /** Stops at the first failure: each further send would block for as long again. */
    private Map<PendingFact, Future<RecordMetadata>> start(List<PendingFact> wave) {
        Map<PendingFact, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        try {
            Producer<String, String> open = open();
            for (PendingFact fact : wave) {
                Future<RecordMetadata> arrival = open.send(fact.toRecord());
                sent.put(fact, arrival);
                if (arrival.isDone() && !arrived(arrival, Deadline.in(Duration.ZERO))) {
                    break;
                }
            }
        } catch (KafkaException | IllegalStateException e) {
            lastFailure = e;
        }
        return sent;
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
