package dev.debrief.postmortems.actionitem;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action item as of today. */
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
        boolean overdue) {

    public record Owner(String handle, String displayName) {}
}
