package dev.debrief.platform.inbox;

import dev.debrief.platform.inbox.BatchProcessor.Processed;
import dev.debrief.platform.inbox.InboxProcessor.Outcome;
import dev.debrief.platform.time.Pace;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies the events of a topic exactly once and in the order of their versions, per consumer and aggregate.
 *
 * <p>The first event that a consumer sees of an aggregate is its baseline, whatever its version: earlier ones may have
 * expired, and events carry snapshots. A repeated event is ignored. An event that cannot be applied is parked with its
 * reason, and so are the later events of its aggregate; other aggregates are not affected. Parked events that only wait
 * for an earlier one are applied right after it. While the database is unavailable, the record is retried in place
 * until it succeeds.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** Under load, a poll collects the records of this time, which costs much less than a poll for each record. */
    private static final Duration COLLECTING_TIME = Duration.ofMillis(10);

    /** So many polls after a pause are followed by the next at once. */
    private static final int IMMEDIATE_POLLS = 5;

    /** After a poll this large, there is a backlog to catch up with. */
    private static final int LARGE_POLL = 50;

    private final EventReader reader;
    private final InboxProcessor processor;
    private final BatchProcessor batches;
    private final TransientRetry retry;
    private final ConsumerMetrics metrics;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    Inbox(
            EventReader reader,
            InboxProcessor processor,
            BatchProcessor batches,
            TransientRetry retry,
            ConsumerMetrics metrics) {
        this.reader = reader;
        this.processor = processor;
        this.batches = batches;
        this.retry = retry;
        this.metrics = metrics;
    }

    /**
     * Applies, ignores or parks one record. Returns after the commit, so the record may be acknowledged.
     *
     * @throws RuntimeException only if the service is stopping; the record must then stay unacknowledged
     */
    public void receive(EventConsumer consumer, ConsumerRecord<byte[], byte[]> record) {
        retry.throwIfStopping();
        Timer.Sample sample = metrics.start();
        ParsedRecord parsed = reader.read(consumer, RawRecord.of(record));
        receive(consumer, parsed);
        metrics.processed(consumer, sample, List.of(parsed));
    }

    /**
     * As {@link #receive(EventConsumer, ConsumerRecord)} for all records of a poll, in their order per aggregate. Those
     * that are next in sequence share transactions; a record that fails does not affect the others. If polls follow
     * each other quickly, it waits a moment, so that the next one finds more records.
     */
    public void receive(EventConsumer consumer, Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Timer.Sample sample = metrics.start();
        List<ParsedRecord> parsed = new ArrayList<>();
        records.forEach(record -> parsed.add(reader.read(consumer, RawRecord.of(record))));
        receiveAll(consumer, parsed);
        metrics.processed(consumer, sample, parsed);
        Pace pace = paces.computeIfAbsent(consumer.name(), name -> new Pace(COLLECTING_TIME, IMMEDIATE_POLLS));
        Duration collecting = pace.afterRun();
        if (parsed.size() < LARGE_POLL && !collecting.isZero()) {
            retry.pause(collecting);
        }
    }

    private void receiveAll(EventConsumer consumer, List<ParsedRecord> records) {
        List<ParsedRecord> rest = records;
        while (rest.size() > 1) {
            List<ParsedRecord> open = rest;
            Processed processed = retry.inFlight(() -> batches.process(consumer, open));
            metrics.count(consumer, nameOf(Outcome.APPLIED), processed.applied());
            metrics.count(consumer, nameOf(Outcome.IGNORED), processed.ignored());
            processed.alone().forEach(parsed -> receive(consumer, parsed));
            rest = processed.rest();
        }
        rest.forEach(parsed -> receive(consumer, parsed));
    }

    private void receive(EventConsumer consumer, ParsedRecord parsed) {
        Outcome outcome = handle(consumer, parsed);
        metrics.count(consumer, nameOf(outcome), 1);
        EventIdentity identity = parsed.identity();
        if (outcome == Outcome.APPLIED_WITH_NEXT_PARKED && identity != null) {
            release(consumer, identity.aggregateKeyOf(consumer.name()));
        }
    }

    private Outcome handle(EventConsumer consumer, ParsedRecord parsed) {
        EventIdentity identity = parsed.identity();
        try {
            if (identity == null) {
                throw faultOf(parsed.fault(), null);
            }
            return retry.retryTransient(consumer.name(), () -> processor.process(consumer, parsed, identity));
        } catch (InboxClosedException stopping) {
            throw stopping;
        } catch (Throwable failure) { // an Error parks the event like any exception
            UnprocessableMessageException fault = faultOf(parsed.fault(), failure);
            if (fault.reason() == ParkingReason.NOT_APPLICABLE) {
                LOG.warnf(
                        failure,
                        "%s cannot apply %s",
                        consumer.name(),
                        parsed.raw().coordinates());
            }
            return retry.retryUntilSuccess(consumer.name(), () -> processor.park(consumer, parsed, fault));
        }
    }

    /** Applies the parked events of an aggregate that are next in sequence, one at a time, with retries. */
    private void release(EventConsumer consumer, AggregateKey aggregateKey) {
        try {
            boolean more = true;
            while (more) {
                more = retry.retryTransient(consumer.name(), () -> processor.releaseNext(consumer, aggregateKey));
            }
        } catch (InboxClosedException stopping) {
            LOG.debugf("%s leaves the parked events of %s to the next maintenance run", consumer.name(), aggregateKey);
        } catch (Throwable failure) { // as above
            LOG.warnf(failure, "%s cannot apply a parked event of %s", consumer.name(), aggregateKey);
            UnprocessableMessageException fault = faultOf(null, failure);
            retry.retryUntilSuccess(consumer.name(), () -> processor.recordReleaseFailure(aggregateKey, fault));
        }
    }

    /** As {@link #release}, but without retries: leaves the rest to the next maintenance run. */
    public void tryRelease(EventConsumer consumer, AggregateKey aggregateKey) {
        try {
            boolean more = true;
            while (more) {
                more = processor.releaseNext(consumer, aggregateKey);
            }
        } catch (Throwable failure) { // as above
            LOG.warnf(failure, "%s cannot apply a parked event of %s at the moment", consumer.name(), aggregateKey);
            if (FailureKind.of(failure) == FailureKind.PERMANENT) {
                processor.recordReleaseFailure(aggregateKey, faultOf(null, failure));
            }
        }
    }

    public static UnprocessableMessageException faultOf(
            @Nullable UnprocessableMessageException known, @Nullable Throwable failure) {
        if (known != null) {
            return known;
        }
        if (failure instanceof UnprocessableMessageException fault) {
            return fault;
        }
        return new UnprocessableMessageException(
                ParkingReason.NOT_APPLICABLE,
                failure == null ? "Unknown reason" : failure.getClass().getName() + ": " + failure.getMessage(),
                failure);
    }

    private static String nameOf(Outcome outcome) {
        return switch (outcome) {
            case APPLIED, APPLIED_WITH_NEXT_PARKED -> "applied";
            case IGNORED -> "ignored";
            case PARKED -> "parked";
        };
    }
}
