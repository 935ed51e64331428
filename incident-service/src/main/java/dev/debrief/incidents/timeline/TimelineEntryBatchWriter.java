package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds many entries to a timeline with few events. */
@ApplicationScoped
public class TimelineEntryBatchWriter {

    private final TimelineRepository entries;
    private final TimelineEventPublisher events;
    private final Clock clock;

    TimelineEntryBatchWriter(TimelineRepository entries, TimelineEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /** Adds entries in the running transaction and returns their ids in the same order. */
    public List<UUID> add(Incident incident, List<EntryDescription> descriptions, Actor actor) {
        Instant now = clock.instant();
        List<TimelineEntry> added = descriptions.stream()
                .map(description -> new TimelineEntry(Ids.next(), incident.id(), description, actor.handle(), now))
                .toList();
        entries.persist(added);
        entries.flush();
        events.publishAdded(incident, added, EntriesOrigin.IMPORT);
        entries.detach(added);
        return added.stream().map(TimelineEntry::id).toList();
    }
}
