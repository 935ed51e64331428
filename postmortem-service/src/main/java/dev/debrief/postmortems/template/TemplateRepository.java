package dev.debrief.postmortems.template;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<TemplateVersion, UUID> {

    Optional<TemplateVersion> latest(String key) {
        return find("key = ?1 order by version desc", key).firstResultOptional();
    }

    Optional<TemplateVersion> version(String key, int version) {
        return find("key = ?1 and version = ?2", key, version).firstResultOptional();
    }

    /** The latest version of each template, including retired ones. Detached, so that they can be kept. */
    List<TemplateVersion> latestOfEach() {
        List<TemplateVersion> latest =
                list("from TemplateVersion latest where latest.version = (select max(other.version)"
                        + " from TemplateVersion other where other.key = latest.key) order by latest.key");
        latest.forEach(getEntityManager()::detach);
        return List.copyOf(latest);
    }

    /** Newest first. */
    List<TemplateVersion> versions(String key, PageRequest page) {
        int before =
                page.after().map(position -> Integer.parseInt(position.get(0))).orElse(Integer.MAX_VALUE);
        return find("key = ?1 and version < ?2 order by version desc", key, before)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Waits for other changes; reads are not blocked. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('postmortem-templates'))")
                .getSingleResult();
    }
}
