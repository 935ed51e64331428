package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentTimeline;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Writes down by itself what changed about an incident. */
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
    public void tell(Incident incident, Moment moment, Actor actor) {
        boolean turningPoint = moment.topic() == Topic.MITIGATION || moment.topic() == Topic.RESOLUTION;
        EntryDescription description = new EntryDescription(
                moment.occurredAt(),
                kindOf(moment.topic()),
                moment.text(),
                null,
                SOURCE,
                null,
                turningPoint,
                null,
                List.of());
        TimelineEntry entry =
                TimelineEntry.automatic(Ids.next(), incident.id(), description, actor.handle(), clock.instant());
        entries.persist(entry);
        events.recorded(incident, entry);
    }

    private static TimelineEntryKind kindOf(Topic topic) {
        return switch (topic) {
            case MITIGATION -> TimelineEntryKind.MITIGATION;
            case RESOLUTION -> TimelineEntryKind.RESOLUTION;
            case STATUS, SEVERITY, PARTICIPANT -> TimelineEntryKind.STATUS;
        };
    }
}
