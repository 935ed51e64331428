package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BulkChangeRequest", description = "A change of an action item")
record BulkChangeRequest(
        @Schema(description = "Id or key of the action item", examples = "AI-12") @NotBlank @Size(max = 60) String id,

        @Schema(description = "The revision that the change is based on, as in If-Match", examples = "3") @NotNull Long revision,

        @Schema(
                description = "A JSON Merge Patch with the members of `editActionItem`",
                implementation = Object.class,
                examples = "{\"priority\": \"HIGHEST\"}")
        @NotNull JsonNode patch) {}
