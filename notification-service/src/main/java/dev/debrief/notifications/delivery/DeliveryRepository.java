package dev.debrief.notifications.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    Optional<Delivery> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locks the pending deliveries about a subject. */
    List<Delivery> findPending(UUID subjectId) {
        return find("subjectId = ?1 and state = ?2", subjectId, DeliveryState.PENDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Newest first; only those to the handles, if given. */
    List<Delivery> findBefore(
            DeliveryFilter filter, Optional<Set<String>> handles, Optional<UUID> before, int fetchSize) {
        StringBuilder query = new StringBuilder("id < :before");
        Parameters parameters = Parameters.with("before", before.orElse(new UUID(-1L, -1L)));
        addCondition(query, parameters, "state", filter.state());
        addCondition(query, parameters, "channel", filter.channel());
        addCondition(query, parameters, "recipient", filter.recipient());
        addCondition(query, parameters, "eventId", filter.eventId());
        handles.ifPresent(own -> {
            query.append(" and recipient in :handles");
            parameters.and("handles", own);
        });
        return find(query + " order by id desc", parameters).page(0, fetchSize).list();
    }

    private static void addCondition(StringBuilder query, Parameters parameters, String field, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(field);
            parameters.and(field, value);
        }
    }
}
