package dev.debrief.actions.comment;

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

    Optional<Comment> find(UUID actionItemId, UUID id, LockModeType lock) {
        return find("id = ?1 and actionItemId = ?2", id, actionItemId)
                .withLock(lock)
                .firstResultOptional();
    }

    /** Oldest first. */
    List<Comment> list(UUID actionItemId, PageRequest page) {
        Parameters parameters = Parameters.with("item", actionItemId);
        StringBuilder query = new StringBuilder("from Comment c where c.actionItemId = :item");
        page.after().ifPresent(position -> {
            query.append(" and c.id > :after");
            parameters.and("after", UUID.fromString(position.get(0)));
        });
        return find(query + " order by c.id", parameters)
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
