package dev.debrief.postmortems.actionitem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action item as of today.
 *
 * @param addressedFactors ids of contributing factors, which may not exist
 * @param addedLater whether it was added after the publication
 * @param requiredForClosing whether closing waits for it
 * @param steps those that readers ask about, oldest first
 */
public record ActionItem(
        UUID id,
        String key,
        String title,
        @Nullable String description,
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
        boolean overdue) {

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
