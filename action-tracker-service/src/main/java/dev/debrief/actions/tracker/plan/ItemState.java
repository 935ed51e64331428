package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.action.ActionItemStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker may know about an action item.
 *
 * @param origin key of the postmortem, or of the incident, that it belongs to
 * @param restricted whether only some people may see it
 */
public record ItemState(
        UUID id,
        String key,
        String origin,
        String title,
        @Nullable String description,
        ActionItemStatus status,
        Instant statusSince,
        @Nullable LocalDate dueOn,
        List<String> labels,
        boolean restricted,
        Instant updatedAt,
        long revision) {

    public ItemState {
        labels = List.copyOf(labels);
    }
}
