package dev.debrief.notifications.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AttemptRepository implements PanacheRepositoryBase<DeliveryAttempt, DeliveryAttempt.Key> {

    List<DeliveryAttempt> findOf(UUID deliveryId) {
        return list("deliveryId = ?1 order by number", deliveryId);
    }
}
