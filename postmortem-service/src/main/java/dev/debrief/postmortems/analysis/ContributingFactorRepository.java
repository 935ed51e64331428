package dev.debrief.postmortems.analysis;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contributing factors of all postmortems. */
@ApplicationScoped
class ContributingFactorRepository implements PanacheRepositoryBase<FactorEntry, UUID> {

    Optional<FactorEntry> find(UUID postmortemId, UUID id, LockModeType lock) {
        return Optional.ofNullable(findById(id, lock))
                .filter(factor -> factor.postmortemId().equals(postmortemId));
    }

    List<ContributingFactor> inOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by position, id", postmortemId).stream()
                .map(FactorEntry::factor)
                .toList();
    }

    int nextPosition(UUID postmortemId) {
        return find("select coalesce(max(position), 0) + 1 from FactorEntry where postmortemId = ?1", postmortemId)
                .project(Integer.class)
                .singleResult();
    }
}
