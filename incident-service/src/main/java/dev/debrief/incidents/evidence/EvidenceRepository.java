package dev.debrief.incidents.evidence;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    private static final UUID LOWEST_ID = new UUID(0, 0);

    Optional<Evidence> find(UUID shownIn, UUID evidenceId, LockModeType lock) {
        return find("id = ?1 and shownIn = ?2", evidenceId, shownIn)
                .withLock(lock)
                .firstResultOptional();
    }

    List<Evidence> page(UUID shownIn, @Nullable EvidenceKind kind, PageRequest page) {
        Parameters parameters = Parameters.with("incident", shownIn)
                .and(
                        "after",
                        page.after()
                                .map(position -> UUID.fromString(position.get(0)))
                                .orElse(LOWEST_ID));
        String ofKind = "";
        if (kind != null) {
            ofKind = " and kind = :kind";
            parameters.and("kind", kind);
        }
        return find("shownIn = :incident and id > :after" + ofKind + " order by id", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    long countIn(UUID shownIn) {
        return count("shownIn", shownIn);
    }

    Set<UUID> findExistingIds(UUID shownIn, Set<UUID> ids) {
        return list("shownIn = ?1 and id in ?2", shownIn, ids).stream()
                .map(Evidence::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Evidence> all(UUID shownIn) {
        return list("shownIn = ?1 order by id", shownIn);
    }

    void move(Set<UUID> originIncidentIds, UUID from, UUID to) {
        update("shownIn = ?1 where shownIn = ?2 and incidentId in ?3", to, from, originIncidentIds);
    }
}
