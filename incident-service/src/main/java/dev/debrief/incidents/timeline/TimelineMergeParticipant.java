package dev.debrief.incidents.timeline;

import dev.debrief.contracts.incident.value.EntriesOrigin;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.MergeParticipant;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets the entries of an incident go along when it is merged. Told in parts, so that a long timeline fits. */
@ApplicationScoped
class TimelineMergeParticipant implements MergeParticipant {

    private static final int BATCH_SIZE = 500;

    private final TimelineRepository entries;
    private final TimelineEventPublisher events;
    private final IncidentAccess incidents;

    TimelineMergeParticipant(TimelineRepository entries, TimelineEventPublisher events, IncidentAccess incidents) {
        this.entries = entries;
        this.events = events;
        this.incidents = incidents;
    }

    @Override
    public void merge(Incident source, Incident target, Actor actor) {
        Set<UUID> homes = incidents.withAllMergedInto(source);
        move(homes, source, target, EntriesOrigin.MERGE);
    }

    @Override
    public void separate(Incident source, Incident target, Set<UUID> homes, Actor actor) {
        move(homes, target, source, EntriesOrigin.UNMERGE);
    }

    private void move(Set<UUID> homes, Incident from, Incident to, EntriesOrigin origin) {
        walk(from.id(), some -> {
            List<TimelineEntry> going = some.stream()
                    .filter(entry -> homes.contains(entry.incidentId()))
                    .toList();
            events.withdrawn(from, going, origin);
            events.added(to, going, origin);
        });
        entries.move(homes, from.id(), to.id());
    }

    private void walk(UUID shownIn, Consumer<List<TimelineEntry>> step) {
        @Nullable TimelineEntry last = null;
        List<TimelineEntry> some;
        do {
            some = entries.some(shownIn, last, BATCH_SIZE);
            step.accept(some);
            entries.release(some);
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (some.size() == BATCH_SIZE);
    }
}
