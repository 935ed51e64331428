package dev.debrief.postmortems.actionitem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action item as of today.
 *
 * @param successMeasure what shows that it worked
 * @param addressedFactors ids of contributing factors, which may not exist
 * @param addedLater whether it was added after the publication
 * @param requiredForClosing whether closing waits for it
 * @param steps those that readers ask about, oldest first
 * @param recurredIn key of the incident in which it happened again; null if that did not happen or was dismissed, or if
 *     the item was verified or dropped after that
 * @param benefit null if it names no interval that it shortens
 */
public record ActionItem(
        UUID id,
        String key,
        String title,
        @Nullable String description,
        @Nullable String successMeasure,
        String kind,
        String intent,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        ActionItemStatus status,
        ItemProgress progress,
        List<UUID> addressedFactors,
        boolean addedLater,
        boolean requiredForClosing,
        List<ActionItemStep> steps,
        @Nullable String recurredIn,
        boolean overdue,
        @Nullable Benefit benefit) {

    public ActionItem {
        addressedFactors = List.copyOf(addressedFactors);
        steps = List.copyOf(steps);
    }

    /** Whether closing the postmortem has to wait for it. */
    public boolean preventsClosing() {
        return requiredForClosing && !progress.settled();
    }

    public record Owner(String handle, String displayName) {}
}
