package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.received.DeliveryMappingService.Pending;
import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobState;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.job.RetrySchedule;
import dev.debrief.platform.problem.DatabaseUnavailability;
import dev.debrief.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Maps received deliveries. One that fails until the end of the schedule is put in quarantine. */
@ApplicationScoped
class MappingHandler implements JobHandler {

    static final String KIND = "ingress-mapping";

    private static final Logger LOG = Logger.getLogger(MappingHandler.class);

    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1)),
            0.2,
            Duration.ofHours(1));

    private final DeliveryMappingService mappings;
    private final DeliveryReader reader;

    MappingHandler(DeliveryMappingService mappings, DeliveryReader reader) {
        this.mappings = mappings;
        this.reader = reader;
    }

    static NewJob job(UUID deliveryId, String sourceKey) {
        return new NewJob(KIND, deliveryId.toString(), sourceKey, "{}");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Senders wait for an answer, mapping can wait: in a storm it leaves processor and database to acceptance. */
    @Override
    public int maxConcurrentPerKey() {
        return 2;
    }

    @Override
    public RetrySchedule schedule() {
        return SCHEDULE;
    }

    /** Reading may call the sender. */
    @Override
    public Duration timeLimit() {
        return Duration.ofMinutes(1);
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        UUID id = UUID.fromString(job.subjectId());
        try {
            return map(id);
        } catch (UnreadableDeliveryException unreadable) {
            mappings.quarantine(id, Reasons.of(unreadable));
            return JobResult.succeeded("In quarantine: " + unreadable.getMessage());
        } catch (SourceUnavailableException unavailable) {
            return JobResult.retry("SOURCE_UNAVAILABLE", String.valueOf(unavailable.getMessage()))
                    .withResponse(null, null, unavailable.retryAfter());
        } catch (ProblemException refused) {
            return JobResult.retry("REFUSED", Reasons.of(refused));
        } catch (RuntimeException failure) {
            if (DatabaseUnavailability.isCauseOf(failure)) {
                LOG.warnf("Delivery %s is mapped later: %s", id, failure.getMessage());
                return JobResult.retry("DATABASE", "The database was unavailable, or another delivery was in the way.");
            }
            LOG.errorf(failure, "Delivery %s cannot be mapped", id);
            return JobResult.retry("ERROR", "Debrief failed to map it. Its log names the delivery.");
        }
    }

    private JobResult map(UUID id) {
        Optional<Pending> pending = mappings.pending(id);
        if (pending.isEmpty()) {
            return JobResult.succeeded("The delivery was removed, or is mapped already.");
        }
        RawDelivery delivery = pending.get().delivery();
        Reading reading = reader.read(pending.get().source(), delivery);
        mappings.map(id, pending.get().source(), reading, delivery.receivedAt());
        return JobResult.succeeded("Mapped");
    }

    @Override
    public void finished(Job job, Instant at) {
        if (job.state() == JobState.DEAD) {
            mappings.quarantine(
                    UUID.fromString(job.subjectId()),
                    "It could not be mapped in " + job.attempts() + " attempts. The last one: " + job.reason());
        }
    }
}
