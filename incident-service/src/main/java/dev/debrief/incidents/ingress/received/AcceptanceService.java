package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores authenticated deliveries, each once however often it is repeated. */
@ApplicationScoped
@Transactional
class AcceptanceService {

    private static final String NOT_ENDED = "Debrief stopped before it had done what the delivery asks for.";

    private final IngressDeliveryRepository deliveries;
    private final Jobs jobs;
    private final Clock clock;

    AcceptanceService(IngressDeliveryRepository deliveries, Jobs jobs, Clock clock) {
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A stored delivery. @param isNew whether it is not a repetition */
    record Stored(UUID id, boolean isNew) {}

    /**
     * Stores a delivery, and enqueues a job that maps it. A repetition is mapped again if that may have another result
     * and no such job is pending.
     *
     * @param alerts whether it reports alerts: an equal delivery that is received later is mapped again
     * @return empty if the source was removed
     */
    Optional<Stored> store(ReceivingSource source, String key, RawDelivery delivery, boolean alerts) {
        UUID id = Ids.next();
        Optional<Stored> stored = deliveries
                .insertReceived(id, source.id(), key, delivery)
                .map(first -> new Stored(first, first.equals(id)));
        stored.filter(one -> one.isNew() || isToBeMappedAgain(one.id(), delivery.receivedAt(), alerts))
                .ifPresent(one -> jobs.enqueue(MappingHandler.job(one.id(), source.key())));
        return stored;
    }

    private boolean isToBeMappedAgain(UUID id, Instant receivedAt, boolean alerts) {
        return alerts ? deliveries.setAlertsRepeated(id, receivedAt) : deliveries.setRepeated(id);
    }

    /**
     * Stores a delivery that is answered directly. Until it is {@link #answered}, it is in quarantine.
     *
     * @return empty if the source was removed
     */
    Optional<Stored> storeUnanswered(ReceivingSource source, String key, RawDelivery delivery) {
        UUID id = Ids.next();
        return deliveries
                .insertQuarantined(id, source.id(), key, delivery, NOT_ENDED)
                .map(first -> new Stored(first, first.equals(id)));
    }

    void answered(UUID id) {
        deliveries.setMapped(id, Set.of(), clock.instant());
    }

    void refused(UUID id, String reason) {
        deliveries.setUnmapped(id, DeliveryState.QUARANTINED, reason, clock.instant());
    }
}
