package dev.debrief.notifications.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /** A delivery is read with its job. */
    private static final String DELIVERIES =
            "select delivery from Delivery delivery join fetch delivery.job job where ";

    List<Delivery> findByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list(DELIVERIES + "delivery.id in ?1", ids);
    }

    /** Newest first; only those to the handles, if given. */
    List<Delivery> findBefore(
            DeliveryFilter filter, Optional<Set<String>> handles, Optional<UUID> before, int fetchSize) {
        StringBuilder query = new StringBuilder(DELIVERIES).append("delivery.id < :before");
        Parameters parameters = Parameters.with("before", before.orElse(new UUID(-1L, -1L)));
        DeliveryState state = filter.state();
        addCondition(query, parameters, "job.state", "state", state == null ? null : state.jobState());
        addCondition(query, parameters, "delivery.channel", "channel", filter.channel());
        addCondition(query, parameters, "delivery.recipient", "recipient", filter.recipient());
        addCondition(query, parameters, "delivery.eventId", "eventId", filter.eventId());
        handles.ifPresent(own -> {
            query.append(" and delivery.recipient in :handles");
            parameters.and("handles", own);
        });
        return find(query.append(" order by delivery.id desc").toString(), parameters)
                .page(0, fetchSize)
                .list();
    }

    private static void addCondition(
            StringBuilder query, Parameters parameters, String path, String name, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(path).append(" = :").append(name);
            parameters.and(name, value);
        }
    }
}
