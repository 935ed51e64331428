package dev.debrief.actions.policy;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ActionPolicyRepository implements PanacheRepositoryBase<ActionPolicyVersion, Integer> {

    /** Detached, so that it can be kept. */
    Optional<ActionPolicyVersion> latest() {
        Optional<ActionPolicyVersion> latest = find("order by version desc").firstResultOptional();
        latest.ifPresent(getEntityManager()::detach);
        return latest;
    }

    /** Newest first. */
    List<ActionPolicyVersion> list(PageRequest page) {
        int before =
                page.after().map(position -> Integer.parseInt(position.get(0))).orElse(Integer.MAX_VALUE);
        return find("version < ?1 order by version desc", before)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Waits for other changes; reads are not blocked. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('action-policy'))")
                .getSingleResult();
    }
}
