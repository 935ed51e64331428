package dev.debrief.incidents.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MeasurementRepository implements PanacheRepositoryBase<Measurement, UUID> {

    Optional<Measurement> find(String key, LockModeType lock) {
        return find("key", key).withLock(lock).firstResultOptional();
    }

    /** Detached, so that they can be kept. */
    List<Measurement> byKey() {
        List<Measurement> all = list("order by key");
        all.forEach(getEntityManager()::detach);
        return List.copyOf(all);
    }
}
