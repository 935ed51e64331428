package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry was removed from a timeline. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "timeline-entry-removed",
        definition = "An entry was removed from a timeline.")
public record TimelineEntryRemoved(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("Id of the removed entry") UUID entryId,
        @Description("When it was removed") Instant at,

        @Description("The reason, if one was given") @Nullable String reason)
        implements IncidentEvent {

    public TimelineEntryRemoved {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
