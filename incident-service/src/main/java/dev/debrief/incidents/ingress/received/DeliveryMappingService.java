package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.mapping.MappingReport;
import dev.debrief.incidents.ingress.mapping.MappingService;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Maps stored deliveries to incidents. */
@ApplicationScoped
@Transactional
class DeliveryMappingService {

    private final IngressDeliveryRepository deliveries;
    private final IngressSourceService sources;
    private final MappingService mapping;
    private final Clock clock;

    DeliveryMappingService(
            IngressDeliveryRepository deliveries, IngressSourceService sources, MappingService mapping, Clock clock) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.mapping = mapping;
        this.clock = clock;
    }

    /** A delivery that waits to be mapped. */
    record Pending(ReceivingSource source, RawDelivery delivery) {}

    /** Empty if it or its source was removed, or if it is mapped already. */
    Optional<Pending> pending(UUID id) {
        return deliveries
                .findShown(id)
                .filter(delivery -> delivery.state() == DeliveryState.RECEIVED)
                .flatMap(delivery -> deliveries
                        .findContent(id)
                        .map(content -> new Pending(sources.receiving(delivery.sourceId()), content)));
    }

    /** Maps what a delivery says. Another worker may have done it already; changes are applied once. */
    void map(UUID id, ReceivingSource source, Reading reading, Instant receivedAt) {
        String ignoredBecause = reading.ignoredBecause();
        if (ignoredBecause != null) {
            deliveries.setUnmapped(id, DeliveryState.IGNORED, Reasons.of(ignoredBecause), clock.instant());
            return;
        }
        MappingReport report = mapping.map(source, reading, receivedAt);
        Optional<String> ignored = Reasons.ofIgnored(report);
        if (ignored.isPresent()) {
            deliveries.setUnmapped(id, DeliveryState.IGNORED, ignored.get(), clock.instant());
        } else {
            deliveries.setMapped(id, report.incidentIds(), clock.instant());
        }
    }

    /** Unless another worker has mapped it meanwhile. */
    void quarantine(UUID id, String reason) {
        deliveries
                .findStateLocked(id)
                .filter(state -> state == DeliveryState.RECEIVED)
                .ifPresent(waiting ->
                        deliveries.setUnmapped(id, DeliveryState.QUARANTINED, Reasons.of(reason), clock.instant()));
    }
}
