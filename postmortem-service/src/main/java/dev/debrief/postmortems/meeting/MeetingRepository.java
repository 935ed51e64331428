package dev.debrief.postmortems.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<Meeting, UUID> {

    /** When each facilitator last led, or will lead, a meeting; no entry for those who never did. */
    Map<String, Instant> lastLedBy(Collection<String> handles) {
        return getEntityManager()
                .createQuery(
                        "select facilitatorHandle, max(startsAt) from Meeting where facilitatorHandle in :handles"
                                + " and status <> 'CANCELLED' group by facilitatorHandle",
                        Object[].class)
                .setParameter("handles", handles)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
    }
}
