package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Chronicle;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Writes down by itself what changed about an incident. */
@ApplicationScoped
class TimelineChronicle implements Chronicle {

    static final String SOURCE = "debrief";

    private final TimelineRepository entries;
    private final TimelineFacts facts;
    private final Clock clock;

    TimelineChronicle(TimelineRepository entries, TimelineFacts facts, Clock clock) {
        this.entries = entries;
        this.facts = facts;
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
        facts.recorded(incident, entry);
    }

    private static TimelineEntryKind kindOf(Topic topic) {
        return switch (topic) {
            case MITIGATION -> TimelineEntryKind.MITIGATION;
            case RESOLUTION -> TimelineEntryKind.RESOLUTION;
            case STATUS, SEVERITY, PARTICIPANT -> TimelineEntryKind.STATUS;
        };
    }
}
