package dev.debrief.incidents.timeline;

import dev.debrief.contracts.incident.EntriesOrigin;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.MergingRoom;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets the entries of an incident go along when it is merged. Told in parts, so that a long timeline fits. */
@ApplicationScoped
class MergedTimeline implements MergingRoom {

    private static final int ENTRIES_AT_ONCE = 500;

    private final TimelineRepository entries;
    private final TimelineFacts facts;
    private final IncidentAccess incidents;

    MergedTimeline(TimelineRepository entries, TimelineFacts facts, IncidentAccess incidents) {
        this.entries = entries;
        this.facts = facts;
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
            facts.withdrawn(from, going, origin);
            facts.added(to, going, origin);
        });
        entries.move(homes, from.id(), to.id());
    }

    private void walk(UUID shownIn, Consumer<List<TimelineEntry>> step) {
        @Nullable TimelineEntry last = null;
        List<TimelineEntry> some;
        do {
            some = entries.some(shownIn, last, ENTRIES_AT_ONCE);
            step.accept(some);
            entries.release(some);
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (some.size() == ENTRIES_AT_ONCE);
    }
}
