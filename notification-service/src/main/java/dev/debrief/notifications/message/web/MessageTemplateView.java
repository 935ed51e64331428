package dev.debrief.notifications.message.web;

import dev.debrief.notifications.message.TemplateChannel;
import dev.debrief.notifications.message.TemplateSetting;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MessageTemplate", description = "The template of the messages about an event type on a channel")
record MessageTemplateView(
        @Schema(description = "Event type", examples = "dev.debrief.incident.impact-assessed.v1", required = true)
        String eventType,

        @Schema(description = "Channel", examples = "EMAIL", required = true)
        TemplateChannel channel,

        @Schema(
                description = "Built-in template of the headline",
                examples = "The impact of {incident.key} was assessed",
                required = true)
        String builtInHeadline,

        @Schema(
                description = "Built-in template of the body: each line is a paragraph, and blank ones are omitted",
                examples = "Severity: {incident.severity.words}.",
                required = true)
        String builtInBody,

        @Schema(
                description = "Headline that replaces the built-in one",
                examples = "Impact of {incident.key}: {incident.title}")
        @Nullable String headline,

        @Schema(
                description = "Body that replaces the built-in one",
                examples = "Impact on users: {impact.userImpact??}")
        @Nullable String body,

        @Schema(description = "Who changed it last", examples = "user:dana") @Nullable String changedBy,

        @Schema(description = "Time of the last change", examples = "2024-11-15T09:00:00Z") @Nullable Instant updatedAt,

        @Schema(
                description = "Revision, incremented by every change; the ETag. 0 if the template was never changed",
                examples = "1",
                required = true)
        long revision) {

    static MessageTemplateView of(TemplateSetting setting) {
        return new MessageTemplateView(
                setting.builtIn().eventType(),
                setting.channel(),
                setting.builtIn().headline(),
                setting.builtIn().body(),
                setting.text().headline(),
                setting.text().body(),
                setting.changedBy(),
                setting.updatedAt(),
                setting.revision());
    }
}
