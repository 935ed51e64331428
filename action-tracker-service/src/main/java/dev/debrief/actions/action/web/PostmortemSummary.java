package dev.debrief.actions.action.web;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PostmortemSummary", description = "A postmortem, as of its last event")
record PostmortemSummary(
        @Schema(
                description = "Id of the postmortem",
                examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d",
                required = true)
        UUID id,

        @Schema(description = "Short key", examples = "PM-7", required = true)
        String key,

        @Schema(description = "Title", examples = "Payment processing failure", required = true)
        String title,

        @Schema(description = "Key of the incident", examples = "INC-42", required = true)
        String incidentKey,

        @Schema(description = "Severity of the incident", examples = "HIGH", required = true)
        Severity severity,

        @Schema(description = "Status", examples = "PUBLISHED", required = true)
        PostmortemStatus status,

        @Schema(description = "Who may see it and its action items", examples = "OPEN", required = true)
        Visibility visibility,

        @Schema(
                description = "Time of the last update from postmortem-service",
                examples = "2024-11-15T11:35:00Z",
                required = true)
        Instant asOf) {

    static PostmortemSummary of(PostmortemProjection postmortem) {
        return new PostmortemSummary(
                postmortem.id(),
                postmortem.key(),
                postmortem.title(),
                postmortem.incidentKey(),
                postmortem.severity(),
                postmortem.status(),
                postmortem.visibility(),
                postmortem.updatedAt());
    }
}
