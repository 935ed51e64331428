package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentTimeline;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Records entries for what changed about an incident. */
@ApplicationScoped
class AutomaticEntryRecorder implements IncidentTimeline {

    static final String SOURCE = "debrief";

    private final TimelineRepository entries;
    private final TimelineEventPublisher events;
    private final Clock clock;

    AutomaticEntryRecorder(TimelineRepository entries, TimelineEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void append(Incident incident, AutomaticEntry automaticEntry, Actor actor) {
        boolean milestone =
                automaticEntry.topic() == EntryTopic.MITIGATION || automaticEntry.topic() == EntryTopic.RESOLUTION;
        EntryDescription description = new EntryDescription(
                automaticEntry.occurredAt(),
                kindOf(automaticEntry.topic()),
                automaticEntry.text(),
                null,
                SOURCE,
                null,
                milestone,
                null,
                List.of());
        TimelineEntry entry =
                TimelineEntry.automatic(Ids.next(), incident.id(), description, actor.handle(), clock.instant());
        entries.persist(entry);
        events.publishRecorded(incident, entry);
    }

    private static TimelineEntryKind kindOf(EntryTopic topic) {
        return switch (topic) {
            case MITIGATION -> TimelineEntryKind.MITIGATION;
            case RESOLUTION -> TimelineEntryKind.RESOLUTION;
            case STATUS, SEVERITY, PARTICIPANT -> TimelineEntryKind.STATUS;
        };
    }
}
