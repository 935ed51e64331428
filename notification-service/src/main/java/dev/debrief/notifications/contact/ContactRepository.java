package dev.debrief.notifications.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    Optional<Contact> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Serializes concurrent callers that add the same handle. */
    void lockHandle(String handle) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('contact ' || :handle, 0))")
                .setParameter("handle", handle)
                .getSingleResult();
    }

    Optional<Contact> findByHandle(String handle) {
        return find("handle", handle).firstResultOptional();
    }

    List<Contact> findByHandles(Collection<String> handles) {
        return handles.isEmpty() ? List.of() : list("handle in ?1", handles);
    }

    List<Contact> findAfter(Optional<String> handle, int fetchSize) {
        return handle.map(after -> find("handle > ?1 order by handle", after))
                .orElseGet(() -> find("order by handle"))
                .page(0, fetchSize)
                .list();
    }
}
