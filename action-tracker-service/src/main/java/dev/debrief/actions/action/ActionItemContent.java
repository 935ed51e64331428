package dev.debrief.actions.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fields of an action item that can be edited. */
public record ActionItemContent(
        String title,
        @Nullable String description,
        ActionItemKind kind,
        ActionItemIntent intent,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn) {}
