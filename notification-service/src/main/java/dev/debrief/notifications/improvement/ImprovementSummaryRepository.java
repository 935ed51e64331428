package dev.debrief.notifications.improvement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ImprovementSummaryRepository implements PanacheRepositoryBase<ImprovementSummary, UUID> {

    /** The end of the last period that was summarised. */
    Optional<Instant> findLastEnd() {
        return find("team is null order by periodEnd desc")
                .page(0, 1)
                .firstResultOptional()
                .map(ImprovementSummary::periodEnd);
    }
}
