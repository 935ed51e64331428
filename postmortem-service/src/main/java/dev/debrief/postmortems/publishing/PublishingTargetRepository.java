package dev.debrief.postmortems.publishing;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.peer.PeerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PublishingTargetRepository extends PeerRepository<PublishingTarget> {

    private static final String HAS_PAGES =
            "SELECT true FROM publication WHERE target_id = ? AND (page_id IS NOT NULL OR lease IS NOT NULL"
                    + " OR (state = 'PENDING' AND create_unknown_at IS NOT NULL)) LIMIT 1";

    private static final String AUTOMATIC =
            "SELECT id FROM publishing_target WHERE automatic ORDER BY id FOR KEY SHARE";

    private final Statements statements;

    PublishingTargetRepository(Statements statements) {
        super("publishing-target", statements);
        this.statements = statements;
    }

    /** Whether it has a page of a postmortem, or may get one by an attempt that has begun. */
    boolean hasPages(UUID id) {
        return !statements.column(Boolean.class, HAS_PAGES, id).isEmpty();
    }

    /**
     * Those to which postmortems are published when they are published. None is removed before the transaction ends.
     */
    List<PublishingTarget> findAutomatic() {
        List<UUID> ids = statements.column(UUID.class, AUTOMATIC);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by key", ids);
    }
}
