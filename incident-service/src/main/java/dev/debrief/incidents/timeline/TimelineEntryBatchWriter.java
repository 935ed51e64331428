package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Adds many entries to a timeline with few statements and events. */
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

    /** Adds entries in the running transaction. */
    public void add(Incident incident, List<ImportedEntry> imported, Actor actor) {
        Instant now = clock.instant();
        List<TimelineEntry> added = imported.stream()
                .map(entry -> TimelineEntry.imported(incident.id(), entry, actor.handle(), now))
                .toList();
        entries.insert(added);
        events.publishAdded(incident, added, EntriesOrigin.IMPORT);
    }
}
