package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.paging.PageRequest;
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

    Optional<PublishedVersion> version(UUID postmortemId, int number) {
        return getEntityManager()
                .createQuery(
                        "from PublishedVersion where postmortemId = :postmortem and number = :number",
                        PublishedVersion.class)
                .setParameter("postmortem", postmortemId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<PublishedVersionEntry> versions(UUID postmortemId, PageRequest page) {
        int before =
                page.after().map(position -> Integer.parseInt(position.get(0))).orElse(Integer.MAX_VALUE);
        return getEntityManager()
                .createQuery(
                        "select number, publishedAt from PublishedVersion"
                                + " where postmortemId = :postmortem and number < :before order by number desc",
                        PublishedVersionEntry.class)
                .setParameter("postmortem", postmortemId)
                .setParameter("before", before)
                .setMaxResults(page.fetchSize())
                .getResultList();
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
