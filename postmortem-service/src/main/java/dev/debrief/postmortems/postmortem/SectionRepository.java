package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The sections of all postmortems. */
@ApplicationScoped
class SectionRepository implements PanacheRepositoryBase<Section, UUID> {

    List<Section> inOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by position", postmortemId);
    }

    Section require(UUID postmortemId, String key, LockModeType lock) {
        return find("postmortemId = ?1 and key = ?2", postmortemId, key)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("The postmortem has no section with this key."));
    }
}
