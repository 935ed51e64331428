package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.IncidentTimeline.AutomaticEntry;
import dev.debrief.incidents.incident.IncidentTimeline.EntryTopic;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers how bad an incident was thought to be, and tells the timeline when that changes. */
@ApplicationScoped
class SeverityHistory {

    private final SeverityChangeRepository changes;
    private final IncidentTimeline timeline;
    private final Clock clock;

    SeverityHistory(SeverityChangeRepository changes, IncidentTimeline timeline, Clock clock) {
        this.changes = changes;
        this.timeline = timeline;
        this.clock = clock;
    }

    void recordInitial(Incident incident, Actor actor) {
        changes.persist(new SeverityChange(Ids.next(), incident, null, actor.handle(), incident.recordedAt()));
    }

    /** @param before how the incident was described before the change */
    void recordChange(Incident incident, IncidentDescription before, Actor actor) {
        IncidentDescription after = incident.description();
        boolean changed = before.severity() != after.severity();
        if (!changed && Objects.equals(before.severityReason(), after.severityReason())) {
            return;
        }
        Instant now = clock.instant();
        changes.persist(new SeverityChange(Ids.next(), incident, before.severity(), actor.handle(), now));
        if (changed && incident.isOngoing()) {
            timeline.append(incident, new AutomaticEntry(now, EntryTopic.SEVERITY, sentence(before, after)), actor);
        }
    }

    private static String sentence(IncidentDescription before, IncidentDescription after) {
        String reason = after.severityReason();
        return "Severity is " + word(after.severity()) + ", it was " + word(before.severity())
                + (reason == null ? "." : ": " + reason);
    }

    private static String word(@Nullable Enum<?> value) {
        return String.valueOf(value).toLowerCase(Locale.ROOT);
    }

    List<SeverityChange> page(UUID incidentId, PageRequest page) {
        return changes.page(incidentId, page);
    }
}
