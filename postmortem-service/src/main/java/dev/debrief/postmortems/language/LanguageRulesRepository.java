package dev.debrief.postmortems.language;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class LanguageRulesRepository implements PanacheRepositoryBase<LanguageRulesVersion, Integer> {

    Optional<LanguageRulesVersion> latest() {
        return find("order by version desc").firstResultOptional();
    }

    /** 0 when nothing was changed yet. */
    int latestVersion() {
        return getEntityManager()
                .createQuery("select coalesce(max(v.version), 0) from LanguageRulesVersion v", Integer.class)
                .getSingleResult();
    }

    /** Newest first. */
    List<LanguageRulesVersion> list(PageRequest page) {
        int before =
                page.after().map(position -> Integer.parseInt(position.get(0))).orElse(Integer.MAX_VALUE);
        return find("version < ?1 order by version desc", before)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** One change of the rules at a time; nobody else is kept waiting. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('language-rules'))")
                .getSingleResult();
    }
}
