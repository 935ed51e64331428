package dev.debrief.platform.testkit.probe;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProbeRepository implements PanacheRepositoryBase<Probe, UUID> {

    long nextNumber() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval('probe_number')", Long.class)
                .getSingleResult();
    }

    Optional<Probe> find(EntityRef ref) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.requireNumber("PRB")))
                .firstResultOptional();
    }

    Optional<Probe> lock(EntityRef ref) {
        return ref.id()
                .map(id -> find("id", id))
                .orElseGet(() -> find("number", ref.requireNumber("PRB")))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Probe> page(PageRequest page, Optional<ProbeKind> kind, Optional<String> name) {
        long after =
                page.after().map(position -> Long.parseLong(position.get(0))).orElse(0L);
        return find(
                        "number > :after and (:anyKind = true or kind = :kind) and (:anyName = true or name = :name)"
                                + " order by number",
                        Parameters.with("after", after)
                                .and("anyKind", kind.isEmpty())
                                .and("kind", kind.orElse(ProbeKind.SMOKE))
                                .and("anyName", name.isEmpty())
                                .and("name", name.orElse("")))
                .page(0, page.fetchSize())
                .list();
    }
}
