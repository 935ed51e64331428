package dev.debrief.actions.tracker;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrackerRepository implements PanacheRepositoryBase<Tracker, UUID> {

    Optional<Tracker> find(String key, LockModeType lock) {
        return find("key", key).withLock(lock).firstResultOptional();
    }

    Optional<Tracker> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Whether the last call failed. Reads no entity, so that a change can lock it afterwards. */
    boolean isTroubled(UUID id) {
        return count("id = ?1 and (lastError is not null or pausedUntil is not null)", id) > 0;
    }

    List<Tracker> page(PageRequest page) {
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find("key > ?1 order by key", after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** In the order of their ids, so that concurrent callers do not block each other. */
    List<Tracker> findAllLocked() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
