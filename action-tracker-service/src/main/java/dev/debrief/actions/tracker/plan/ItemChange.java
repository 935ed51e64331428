package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.StatusTarget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change of an action item; null is kept. */
public record ItemChange(
        @Nullable String title,
        @Nullable StatusTarget status,
        @Nullable DueDate dueDate,
        @Nullable List<String> labels) {

    /** A new due date. @param day null for none */
    public record DueDate(@Nullable LocalDate day) {}
}
