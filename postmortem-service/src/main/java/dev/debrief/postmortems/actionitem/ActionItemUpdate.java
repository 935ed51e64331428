package dev.debrief.postmortems.actionitem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** State of an action item after an event. */
public record ActionItemUpdate(
        UUID actionItemId,
        String key,
        UUID postmortemId,
        String title,
        @Nullable String description,
        String kind,
        String intent,
        ActionItem.@Nullable Owner owner,
        @Nullable LocalDate dueOn,
        ActionItemStatus status,
        ItemProgress progress,
        List<UUID> addressedFactors,
        boolean addedLater,
        boolean requiredForClosing) {

    public ActionItemUpdate {
        addressedFactors = List.copyOf(addressedFactors);
    }
}
