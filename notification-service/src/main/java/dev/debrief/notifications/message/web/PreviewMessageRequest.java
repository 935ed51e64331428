package dev.debrief.notifications.message.web;

import dev.debrief.notifications.message.TemplateChannel;
import dev.debrief.notifications.message.TemplateText;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PreviewMessage", description = "Texts to try out with the sample event of a type", examples = """
                {"eventType": "dev.debrief.incident.resolved.v1", "channel": "EMAIL",
                 "headline": "Resolved: {incident.key} {incident.title}",
                 "body": "Resolved on {resolvedAt.instant}.\\nThank you to everyone who helped."}
                """)
record PreviewMessageRequest(
        @Schema(description = "Event type", examples = "dev.debrief.incident.resolved.v1")
        @NotNull @OneLine
        @Size(max = 160) String eventType,

        @Schema(description = "Channel; a preview for EMAIL includes the whole mail", examples = "EMAIL") @NotNull TemplateChannel channel,

        @Schema(
                description = "Template of the headline; absent for the built-in one",
                examples = "Resolved: {incident.key} {incident.title}")
        @OneLine
        @Size(min = 1, max = 300) @Nullable String headline,

        @Schema(
                description = "Template of the body; absent for the built-in one",
                examples = "Resolved on {resolvedAt.instant}.")
        @Size(min = 1, max = 4000) @Nullable String body) {

    TemplateText toText() {
        return new TemplateText(headline, body);
    }
}
