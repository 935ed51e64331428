package dev.debrief.actions.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The content of an action item as it shall be. */
public record ActionItemContent(
        String title,
        @Nullable String description,
        ActionItemKind kind,
        ActionItemIntent intent,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn) {}
