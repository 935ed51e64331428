package dev.debrief.postmortems.actionitem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** State of an action item after an event. @param step what happened; null if readers need not know */
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
        boolean requiredForClosing,
        @Nullable ActionItemStep step) {

    public ActionItemUpdate {
        addressedFactors = List.copyOf(addressedFactors);
    }
}
