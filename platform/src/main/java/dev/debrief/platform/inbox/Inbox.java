package dev.debrief.platform.inbox;

import dev.debrief.platform.inbox.Lines.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies the facts of a topic exactly once and in the order of their versions, per consumer and aggregate.
 *
 * <p>A fact that was taken in before is ignored. One that cannot be applied is parked with its reason, and so are the
 * later facts of its aggregate; other aggregates go on. Parked facts that only waited for an earlier one are applied as
 * soon as that one is. While the database is away the record is tried again in place, for as long as it takes.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final FactReader reader;
    private final Lines lines;
    private final Insistence insistence;
    private final MeterRegistry metrics;

    Inbox(FactReader reader, Lines lines, Insistence insistence, MeterRegistry metrics) {
        this.reader = reader;
        this.lines = lines;
        this.insistence = insistence;
        this.metrics = metrics;
    }

    /**
     * Applies, ignores or parks one record. Returns when that is committed, so that the record may be acknowledged.
     *
     * @throws RuntimeException only when the service stops; the record must then stay unacknowledged
     */
    public void receive(FactConsumer consumer, ConsumerRecord<byte[], byte[]> record) {
        insistence.refuseWhenStopping();
        Arrival arrival = reader.read(consumer, RawRecord.of(record));
        Outcome outcome = settle(consumer, arrival);
        metrics.counter("inbox.records", "consumer", consumer.name(), "outcome", nameOf(outcome))
                .increment();
        Identity identity = arrival.identity();
        if (outcome == Outcome.APPLIED_AND_NEXT_WAITS && identity != null) {
            release(consumer, identity.lineOf(consumer.name()));
        }
    }

    private Outcome settle(FactConsumer consumer, Arrival arrival) {
        Identity identity = arrival.identity();
        try {
            if (identity == null) {
                throw faultOf(arrival.fault(), null);
            }
            return insistence.untilDecided(consumer.name(), () -> lines.takeIn(consumer, arrival, identity));
        } catch (InboxClosedException stopping) {
            throw stopping;
        } catch (Throwable failure) { // an Error of a consumer parks its fact like any exception
            NotApplicableException fault = faultOf(arrival.fault(), failure);
            if (fault.reason() == ParkingReason.NOT_APPLICABLE) {
                LOG.warnf(
                        failure,
                        "%s cannot apply %s",
                        consumer.name(),
                        arrival.raw().place());
            }
            return insistence.untilDone(consumer.name(), () -> lines.park(consumer, arrival, fault));
        }
    }

    /** Applies the parked facts of a line whose turn has come, one by one, however long it takes. */
    private void release(FactConsumer consumer, Line line) {
        try {
            boolean more = true;
            while (more) {
                more = insistence.untilDecided(consumer.name(), () -> lines.releaseNext(consumer, line));
            }
        } catch (InboxClosedException stopping) {
            LOG.debugf("%s leaves parked facts of %s to the next sweep", consumer.name(), line);
        } catch (Throwable failure) { // as above
            LOG.warnf(failure, "%s cannot apply a parked fact of %s", consumer.name(), line);
            NotApplicableException fault = faultOf(null, failure);
            insistence.untilDone(consumer.name(), () -> lines.releaseFailed(line, fault));
        }
    }

    /** As {@link #release}, but leaves the rest to the next sweep when the database is away. */
    void releaseNow(FactConsumer consumer, Line line) {
        try {
            boolean more = true;
            while (more) {
                more = lines.releaseNext(consumer, line);
            }
        } catch (Throwable failure) { // as above
            LOG.warnf(failure, "%s cannot apply a parked fact of %s now", consumer.name(), line);
            if (Failure.of(failure) == Failure.PERMANENT) {
                lines.releaseFailed(line, faultOf(null, failure));
            }
        }
    }

    static NotApplicableException faultOf(@Nullable NotApplicableException known, @Nullable Throwable failure) {
        if (known != null) {
            return known;
        }
        if (failure instanceof NotApplicableException fault) {
            return fault;
        }
        return new NotApplicableException(
                ParkingReason.NOT_APPLICABLE,
                failure == null ? "No reason is known" : failure.getClass().getName() + ": " + failure.getMessage(),
                failure);
    }

    private static String nameOf(Outcome outcome) {
        return switch (outcome) {
            case APPLIED, APPLIED_AND_NEXT_WAITS -> "applied";
            case IGNORED -> "ignored";
            case PARKED -> "parked";
        };
    }
}
