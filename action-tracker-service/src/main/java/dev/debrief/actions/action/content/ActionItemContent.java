package dev.debrief.actions.action.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an action item that can be edited.
 *
 * @param addresses what it addresses, without duplicates
 * @param requiredForClosing whether closing the postmortem waits for it; null for the default, which is true unless it
 *     was added later
 */
public record ActionItemContent(
        String title,
        @Nullable String description,
        ActionItemKind kind,
        ActionItemIntent intent,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        List<Addressed> addresses,
        @Nullable Boolean requiredForClosing) {

    public ActionItemContent {
        addresses = addresses.stream().distinct().toList();
    }
}
