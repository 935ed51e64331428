package dev.debrief.postmortems.postmortem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps that postmortems took, and what was published. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<ReviewStep, UUID> {

    List<ReviewStep> inOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by id", postmortemId);
    }

    void publish(PublishedVersion version) {
        getEntityManager().persist(version);
    }

    Optional<PublishedVersion> latestVersion(UUID postmortemId) {
        return getEntityManager()
                .createQuery(
                        "from PublishedVersion where postmortemId = :postmortem order by number desc",
                        PublishedVersion.class)
                .setParameter("postmortem", postmortemId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
