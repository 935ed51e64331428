package dev.debrief.platform.settings;

import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Optional;

/** Versions of one kind of settings, numbered from 1. */
public abstract class SettingsRepository<T extends SettingsVersion<?>> implements PanacheRepositoryBase<T, Integer> {

    private final String name;

    /** @param name of the lock that orders changes */
    protected SettingsRepository(String name) {
        this.name = name;
    }

    /** Detached, so that it can be kept. */
    public Optional<T> latest() {
        Optional<T> latest = find("order by version desc").firstResultOptional();
        latest.ifPresent(getEntityManager()::detach);
        return latest;
    }

    /** Newest first. */
    public List<T> list(PageRequest page) {
        int before =
                page.after().map(position -> Integer.parseInt(position.get(0))).orElse(Integer.MAX_VALUE);
        return find("version < ?1 order by version desc", before)
                .range(0, page.fetchSize() - 1)
                .list();
    }

    /** Waits for other changes; reads are not blocked. */
    public void lock() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(:name))")
                .setParameter("name", name)
                .getSingleResult();
    }
}
