package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.merging.MergeParticipant;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves timeline entries when incidents are merged, in batches so that a long timeline fits into memory. */
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
        Set<UUID> originIncidentIds = incidents.withAllMergedInto(source);
        move(originIncidentIds, source, target, EntriesOrigin.MERGE);
    }

    @Override
    public void unmerge(Incident source, Incident target, Set<UUID> originIncidentIds, Actor actor) {
        move(originIncidentIds, target, source, EntriesOrigin.UNMERGE);
    }

    private void move(Set<UUID> originIncidentIds, Incident from, Incident to, EntriesOrigin origin) {
        forEachBatch(from.id(), batch -> {
            List<TimelineEntry> moved = batch.stream()
                    .filter(entry -> originIncidentIds.contains(entry.incidentId()))
                    .toList();
            events.publishWithdrawn(from, moved, origin);
            events.publishAdded(to, moved, origin);
        });
        entries.move(originIncidentIds, from.id(), to.id());
    }

    private void forEachBatch(UUID shownIn, Consumer<List<TimelineEntry>> action) {
        @Nullable TimelineEntry last = null;
        List<TimelineEntry> batch;
        do {
            batch = entries.listBatch(shownIn, last, BATCH_SIZE);
            action.accept(batch);
            entries.detach(batch);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1);
        } while (batch.size() == BATCH_SIZE);
    }
}
