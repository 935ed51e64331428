package dev.debrief.notifications.message.web;

import dev.debrief.notifications.message.TemplateText;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChangeMessageTemplate",
        description = "Texts in the place of the built-in template: a headline, a body or both",
        examples = """
                {"headline": "Resolved: {incident.key} {incident.title}",
                 "body": "Resolved on {resolvedAt.instant}.\\nThank you to everyone who helped."}
                """)
record ChangeMessageTemplateRequest(
        @Schema(
                description = "Template of the headline, one line; absent to keep the built-in one",
                examples = "Resolved: {incident.key} {incident.title}")
        @OneLine
        @Size(min = 1, max = 300) @Nullable String headline,

        @Schema(
                description = "Template of the body, a paragraph on each line; absent to keep the built-in one",
                examples = "Resolved on {resolvedAt.instant}.")
        @Size(min = 1, max = 4000) @Nullable String body) {

    TemplateText toText() {
        return new TemplateText(headline, body);
    }
}
