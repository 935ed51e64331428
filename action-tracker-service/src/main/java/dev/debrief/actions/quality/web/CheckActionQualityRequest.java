package dev.debrief.actions.quality.web;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.quality.CheckedItem;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CheckActionQualityRequest", description = "An action item to check", examples = """
                {
                  "title": "Conduct team training on defensive programming practices",
                  "owner": {"handle": "team:engineering", "displayName": "Engineering"},
                  "dueOn": "2024-12-01"
                }
                """)
record CheckActionQualityRequest(
        @Schema(description = "Title, one line", examples = "Add edge case tests for discount calculation")
        @NotBlank @OneLine
        @Size(max = 200) String title,

        @Schema(
                description = "Description in Markdown; can name the result that the title does not name",
                examples = "Cover promotions **without** metadata.")
        @Size(max = 10_000) @Nullable String description,

        @Schema(
                description = "How to tell that it worked; can say how much, so that the title does not have to",
                examples = "No checkout fails on promotions without metadata for 30 days.")
        @Size(min = 1, max = 1000) @Nullable String successMeasure,

        @Schema(description = "Owner; none by default") @Valid @Nullable CheckedOwnerRequest owner,

        @Schema(description = "Due date; none by default", examples = "2024-11-22") @Nullable LocalDate dueOn) {

    CheckedItem toItem() {
        return new CheckedItem(title, description, successMeasure, owner == null ? null : owner.toOwner(), dueOn, true);
    }

    @Schema(name = "CheckedOwnerRequest", description = "Owner of an action item to check: a person or a team")
    record CheckedOwnerRequest(
            @Schema(description = "`user:<name>` or `team:<name>`", examples = "team:qa")
            @NotNull @Pattern(
                    regexp = "(user|team):[A-Za-z0-9][A-Za-z0-9._@+-]{0,119}",
                    message = "must be a handle like user:dana or team:payments")
            String handle,

            @Schema(description = "Display name; defaults to the name in the handle", examples = "QA Team")
            @OneLine
            @Size(min = 1, max = 200) @Nullable String displayName) {

        Owner toOwner() {
            String name = displayName == null || displayName.isBlank()
                    ? handle.substring(handle.indexOf(':') + 1)
                    : displayName.strip();
            return new Owner(handle, name);
        }
    }
}
