package dev.debrief.postmortems.incident.merging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an incident was merged into another one.
 *
 * @param intoKey like what follows, null if only a later event was seen
 */
public record Merge(
        UUID into,
        @Nullable String intoKey,
        @Nullable String reason,
        @Nullable Instant at) {

    public static Merge into(UUID incidentId) {
        return new Merge(incidentId, null, null, null);
    }

    /** Takes over from what was known before what only one event says. */
    public Merge completedBy(@Nullable Merge before) {
        return reason == null && before != null && before.into.equals(into) ? before : this;
    }
}
