package dev.debrief.incidents.timeline;

import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.incidents.events.EventPublisher;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes changes of a timeline. */
@ApplicationScoped
class TimelineEventPublisher {

    private final EventPublisher events;
    private final IncidentEventMapper incidents;

    TimelineEventPublisher(EventPublisher events, IncidentEventMapper incidents) {
        this.events = events;
        this.incidents = incidents;
    }

    void publishRecorded(Incident incident, TimelineEntry entry) {
        events.publish(new TimelineEntryRecorded(incidents.snapshot(incident), toContract(entry, incident)));
    }

    void publishRevised(Incident incident, TimelineEntry entry) {
        events.publish(new TimelineEntryRevised(incidents.snapshot(incident), toContract(entry, incident)));
    }

    void publishRemoved(Incident incident, UUID entryId, Instant at, @Nullable String reason) {
        events.publish(new TimelineEntryRemoved(incidents.snapshot(incident), entryId, at, reason));
    }

    /** Publishes as many events as are needed to keep each below the maximum size. */
    void publishAdded(Incident incident, List<TimelineEntry> entries, EntriesOrigin origin) {
        IncidentSnapshot snapshot = incidents.snapshot(incident);
        events.publishAll(TimelineEntryBatches.of(entries).stream()
                .map(chunk -> new TimelineEntriesAdded(
                        snapshot,
                        chunk.stream().map(entry -> toContract(entry, incident)).toList(),
                        toContract(origin)))
                .toList());
    }

    void publishWithdrawn(Incident incident, List<TimelineEntry> entries, EntriesOrigin origin) {
        if (!entries.isEmpty()) {
            events.publish(new TimelineEntriesWithdrawn(
                    incidents.snapshot(incident),
                    entries.stream().map(TimelineEntry::id).toList(),
                    toContract(origin)));
        }
    }

    /** @param incident the incident that shows the entry at the time of the event */
    private static dev.debrief.contracts.incident.value.TimelineEntry toContract(
            TimelineEntry entry, Incident incident) {
        EntryDescription description = entry.description();
        return new dev.debrief.contracts.incident.value.TimelineEntry(
                entry.id(),
                description.occurredAt(),
                entry.recordedAt(),
                dev.debrief.contracts.incident.value.TimelineEntryKind.valueOf(
                        description.kind().name()),
                description.text(),
                description.actor(),
                description.source(),
                description.link(),
                description.keyMoment(),
                entry.isAutomatic(),
                toContract(description.decision()),
                description.evidenceIds().isEmpty() ? null : description.evidenceIds(),
                entry.incidentId().equals(incident.id()) ? null : entry.incidentId(),
                entry.replyTo());
    }

    private static dev.debrief.contracts.incident.value.EntriesOrigin toContract(EntriesOrigin origin) {
        return dev.debrief.contracts.incident.value.EntriesOrigin.valueOf(origin.name());
    }

    private static dev.debrief.contracts.incident.value.@Nullable Decision toContract(@Nullable Decision decision) {
        return decision == null
                ? null
                : new dev.debrief.contracts.incident.value.Decision(
                        decision.knownThen(), decision.options(), decision.choice(), decision.reason());
    }
}
