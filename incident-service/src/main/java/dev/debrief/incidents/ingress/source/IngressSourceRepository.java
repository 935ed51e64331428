package dev.debrief.incidents.ingress.source;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of sources. Those that were removed, whose rows are being deleted, have no key any more. */
@ApplicationScoped
class IngressSourceRepository implements PanacheRepositoryBase<IngressSource, UUID> {

    Optional<IngressSource> find(String key, LockModeType lock) {
        return find("key = ?1 and removedAt is null", key).withLock(lock).firstResultOptional();
    }

    List<IngressSource> page(PageRequest page) {
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find("key > ?1 and removedAt is null order by key", after)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    List<IngressSource> listCurrent() {
        return list("removedAt is null");
    }

    /** Also those that were removed. In the order of their ids, so that concurrent callers do not block each other. */
    List<IngressSource> findAllLocked() {
        return find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
