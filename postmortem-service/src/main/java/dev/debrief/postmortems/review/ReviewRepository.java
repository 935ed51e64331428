package dev.debrief.postmortems.review;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    /** Verdicts given at that time or later, oldest first. */
    List<Review> findSince(UUID postmortemId, Instant since) {
        return list("postmortemId = ?1 and at >= ?2 order by id", postmortemId, since);
    }

    /** Oldest first. */
    List<Review> findAll(UUID postmortemId) {
        return list("postmortemId = ?1 order by id", postmortemId);
    }

    /** Newest first. */
    List<Review> list(UUID postmortemId, PageRequest page) {
        Parameters parameters = Parameters.with("postmortem", postmortemId);
        StringBuilder query = new StringBuilder("postmortemId = :postmortem");
        page.after().ifPresent(position -> {
            query.append(" and id < :after");
            parameters.and("after", UUID.fromString(position.get(0)));
        });
        return find(query + " order by id desc", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
