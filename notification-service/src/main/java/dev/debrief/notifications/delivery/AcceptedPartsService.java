package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.AcceptedParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Keeps the parts with the deliveries. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AcceptedPartsService implements AcceptedParts {

    private final DeliveryRepository deliveries;

    AcceptedPartsService(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Set<String> of(UUID id) {
        return Set.copyOf(deliveries.acceptedParts(id));
    }

    @Override
    public void add(UUID id, String part) {
        deliveries.addAcceptedPart(id, part);
    }
}
