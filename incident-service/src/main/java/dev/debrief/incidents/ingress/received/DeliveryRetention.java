package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.mapping.ExternalIncidentPurgeService;
import dev.debrief.platform.time.BatchPurge;
import dev.debrief.platform.time.SchedulingMode;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Deletes deliveries some time after they were received, those in quarantine later than others. Those that wait to be
 * mapped stay. Also deletes what is kept about incidents and groups of sources that are over. Safe to run on several
 * replicas at once.
 */
@ApplicationScoped
public class DeliveryRetention {

    private static final Logger LOG = Logger.getLogger(DeliveryRetention.class);

    private static final int ROWS_PER_DELETE = 500;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final IngressDeliveryRepository deliveries;
    private final ExternalIncidentPurgeService externalIncidents;
    private final ReceptionConfig config;
    private final Clock clock;
    private final BatchPurge purge;
    private final SchedulingMode schedulingMode;

    DeliveryRetention(
            IngressDeliveryRepository deliveries,
            ExternalIncidentPurgeService externalIncidents,
            ReceptionConfig config,
            Clock clock,
            @ConfigProperty(name = "debrief.scheduling", defaultValue = "automatic") SchedulingMode schedulingMode) {
        this.deliveries = deliveries;
        this.externalIncidents = externalIncidents;
        this.config = config;
        this.clock = clock;
        this.purge = new BatchPurge(clock, ROWS_PER_DELETE, LONGEST_RUN);
        this.schedulingMode = schedulingMode;
    }

    @Scheduled(
            identity = "ingress-delivery-purge",
            every = "1h",
            delayed = "7m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purgeOnSchedule() {
        if (schedulingMode == SchedulingMode.AUTOMATIC) {
            LOG.infof("Deleted %d old deliveries, incidents and groups of ingress sources", purge());
        }
    }

    /** Deletes in small batches; returns how many. Tests call it directly. */
    public int purge() {
        return purgeOlder(DeliveryState.MAPPED, config.retention())
                + purgeOlder(DeliveryState.IGNORED, config.retention())
                + purgeOlder(DeliveryState.QUARANTINED, config.quarantineRetention())
                + purgeExternalIncidents();
    }

    private int purgeOlder(DeliveryState state, Duration retention) {
        Instant before = clock.instant().minus(retention);
        return purge.run(rows -> deliveries.deleteOld(state, before, rows));
    }

    private int purgeExternalIncidents() {
        Instant before = clock.instant().minus(config.incidentRetention());
        return purge.run(rows -> externalIncidents.purge(before, rows));
    }
}
