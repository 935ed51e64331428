package dev.debrief.actions.tracker.web;

import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /action-items/{id}/tracker-link. */
@Schema(name = "CreateTrackerLink", description = "The issue of an action item", examples = """
                {"tracker": "jira-payments"}
                """)
record CreateTrackerLinkRequest(
        @Schema(description = "Key of the tracker", examples = "jira-payments") @NotBlank @OneLine @Size(max = 63) String tracker,

        @Schema(
                description = "An existing issue of the project: its key in Jira, its number otherwise. Absent to have"
                        + " one created",
                examples = "PAY-7")
        @Nullable @OneLine
        @Size(min = 1, max = 50) String issue) {}
