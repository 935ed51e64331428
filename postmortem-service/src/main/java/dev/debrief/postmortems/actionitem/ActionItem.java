package dev.debrief.postmortems.actionitem;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action item as it stands today. */
@Schema(description = "An action item as it stands now; it is changed in action-tracker-service")
public record ActionItem(
        @Schema(description = "The action item", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "The key people say", examples = "AI-12")
        String key,

        @Schema(description = "What is to be done", examples = "Add edge case tests for discounts")
        String title,

        @Schema(description = "Markdown", examples = "Cover promotions without metadata.") @Nullable String description,

        @Schema(description = "What it is for", examples = "PREVENTIVE_MEASURE")
        String kind,

        @Schema(description = "How it helps", examples = "PREVENT")
        String intent,

        @Schema(description = "Who sees to it; absent until assigned") @Nullable Owner owner,

        @Schema(description = "Met until the end of that day", examples = "2024-11-22") @Nullable LocalDate dueOn,

        @Schema(description = "Where it is in its life", examples = "IN_PROGRESS")
        ActionItemStatus status,

        @Schema(description = "Whether the due day has passed and it is not done")
        boolean overdue) {

    /** Who sees to an action item. */
    @Schema(name = "ActionItemOwner", description = "Who sees to it")
    public record Owner(
            @Schema(description = "user:<name> or team:<name>", examples = "team:qa")
            String handle,

            @Schema(description = "The name to show", examples = "QA Team")
            String displayName) {}
}
