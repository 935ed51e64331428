package dev.debrief.postmortems.migration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TemplateMigrationRepository implements PanacheRepositoryBase<TemplateMigration, UUID> {

    /** The last migration that was not undone. */
    Optional<TemplateMigration> findLast(UUID postmortemId) {
        return find("postmortemId = ?1 and undoneAt is null order by id desc", postmortemId)
                .page(0, 1)
                .firstResultOptional();
    }
}
