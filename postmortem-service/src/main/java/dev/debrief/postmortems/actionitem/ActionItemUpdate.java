package dev.debrief.postmortems.actionitem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * State of an action item after an event.
 *
 * @param successMeasure what shows that it worked
 * @param benefit null if it names no interval that it shortens
 * @param step what happened; null if readers need not know
 * @param recurredIn key of the later incident, if the event says that it happened again
 * @param recurrencesDismissed whether the event says that it did not happen again after all
 */
public record ActionItemUpdate(
        UUID actionItemId,
        String key,
        UUID postmortemId,
        String title,
        @Nullable String description,
        @Nullable String successMeasure,
        String kind,
        String intent,
        ActionItem.@Nullable Owner owner,
        @Nullable LocalDate dueOn,
        ActionItemStatus status,
        ItemProgress progress,
        List<UUID> addressedFactors,
        boolean addedLater,
        boolean requiredForClosing,
        @Nullable Benefit benefit,
        @Nullable ActionItemStep step,
        @Nullable String recurredIn,
        boolean recurrencesDismissed) {

    public ActionItemUpdate {
        addressedFactors = List.copyOf(addressedFactors);
    }
}
