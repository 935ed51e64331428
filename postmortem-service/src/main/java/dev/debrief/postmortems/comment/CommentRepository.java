package dev.debrief.postmortems.comment;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    Optional<Comment> find(UUID postmortemId, UUID id, LockModeType lock) {
        return find("id = ?1 and postmortemId = ?2", id, postmortemId)
                .withLock(lock)
                .firstResultOptional();
    }

    /** First comments of unresolved threads with at least one comment that is not removed, oldest first. */
    List<Comment> openThreads(UUID postmortemId, int limit) {
        return find(
                        "from Comment c where c.postmortemId = ?1 and c.id = c.threadId and not c.resolved and exists"
                                + " (select 1 from Comment s where s.threadId = c.id and not s.removed) order by c.id",
                        postmortemId)
                .page(0, limit)
                .list();
    }

    /** Oldest first. */
    List<Comment> findNotRemoved(UUID postmortemId, int limit) {
        return find("postmortemId = ?1 and not removed order by id", postmortemId)
                .page(0, limit)
                .list();
    }

    /** Oldest first. The resolved filter applies to the thread. */
    List<Comment> list(UUID postmortemId, CommentFilter filter, PageRequest page) {
        Parameters parameters = Parameters.with("postmortem", postmortemId);
        StringBuilder query = new StringBuilder("from Comment c where c.postmortemId = :postmortem");
        if (filter.section() != null) {
            query.append(" and c.section = :section");
            parameters.and("section", filter.section());
        }
        if (filter.resolved() != null) {
            query.append(" and exists (select 1 from Comment f where f.id = c.threadId and f.resolved = :resolved)");
            parameters.and("resolved", filter.resolved());
        }
        page.after().ifPresent(position -> {
            query.append(" and c.id > :after");
            parameters.and("after", UUID.fromString(position.get(0)));
        });
        return find(query + " order by c.id", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
