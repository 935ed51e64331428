package dev.debrief.notifications.subscription;

import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

    private final Statements statements;

    SubscriptionRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Subscription> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Subscription> findByPatterns(List<String> patterns) {
        List<UUID> ids = statements.column(UUID.class, "SELECT id FROM subscription WHERE event_types && ?", (Object)
                patterns.toArray(String[]::new));
        return ids.isEmpty()
                ? List.of()
                : getEntityManager().unwrap(Session.class).findMultiple(Subscription.class, ids).stream()
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Newest first; only those of the owners, if given. */
    List<Subscription> findBefore(Optional<Set<String>> owners, Optional<UUID> before, int fetchSize) {
        UUID position = before.orElse(new UUID(-1L, -1L));
        return owners.map(handles -> find("contactHandle in ?1 and id < ?2 order by id desc", handles, position))
                .orElseGet(() -> find("id < ?1 order by id desc", position))
                .page(0, fetchSize)
                .list();
    }
}
