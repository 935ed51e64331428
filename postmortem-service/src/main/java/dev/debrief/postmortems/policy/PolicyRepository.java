package dev.debrief.postmortems.policy;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyVersion, Integer> {

    Optional<PolicyVersion> latest() {
        return find("order by version desc").firstResultOptional();
    }

    /** Newest first. */
    List<PolicyVersion> list(PageRequest page) {
        int before =
                page.after().map(position -> Integer.parseInt(position.get(0))).orElse(Integer.MAX_VALUE);
        return find("version < ?1 order by version desc", before)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** One change of the policy at a time; nobody else is kept waiting. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('postmortem-policy'))")
                .getSingleResult();
    }
}
