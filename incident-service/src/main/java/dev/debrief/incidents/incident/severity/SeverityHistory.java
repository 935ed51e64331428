package dev.debrief.incidents.incident.severity;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The severities an incident has had, each with its reason. */
@ApplicationScoped
public class SeverityHistory {

    private final SeverityChangeRepository changes;

    SeverityHistory(SeverityChangeRepository changes) {
        this.changes = changes;
    }

    /** @param from null for the severity the incident was reported with */
    public void record(
            UUID incidentId, @Nullable Severity from, Severity to, @Nullable String reason, Instant at, Actor actor) {
        changes.persist(new SeverityChange(Ids.next(), incidentId, from, to, reason, actor.handle(), at));
    }

    /** Newest first. */
    public List<SeverityChange> page(UUID incidentId, PageRequest page) {
        return changes.page(incidentId, page);
    }
}
