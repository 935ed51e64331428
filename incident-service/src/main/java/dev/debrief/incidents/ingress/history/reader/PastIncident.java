package dev.debrief.incidents.ingress.history.reader;

import dev.debrief.incidents.ingress.kind.SourceIncident;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that a source lists.
 *
 * @param incident with the id that webhooks of the source use, too
 * @param resolvedAt null while it is not resolved
 * @param entries in the order of time
 */
public record PastIncident(
        SourceIncident incident,
        Instant startedAt,
        @Nullable Instant resolvedAt,
        List<PastEntry> entries) {

    public PastIncident {
        entries = List.copyOf(entries);
    }

    public String id() {
        return incident.id();
    }
}
