package dev.debrief.notifications.message.web;

import dev.debrief.notifications.message.MailText;
import dev.debrief.notifications.message.MessagePreview;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MessagePreview", description = "The message about the sample event")
record MessagePreviewView(
        @Schema(
                description = "Headline",
                examples = "Resolved: INC-42 Checkout fails with a null pointer for orders with a promotional code",
                required = true)
        String headline,

        @Schema(
                description = "Paragraphs",
                examples = "[\"Resolved on 15 November 2024, 11:35 UTC.\", \"Thank you to everyone who helped.\"]",
                required = true)
        List<String> lines,

        @Schema(description = "Key of the subject", examples = "INC-42", required = true)
        String reference,

        @Schema(
                description = "URL of the subject, if links are configured",
                examples = "https://debrief.example.com/incidents/INC-42")
        @Nullable String link,

        @Schema(
                description = "Why the recipient receives it, as for a subscriber",
                examples = "You receive this because you are subscribed to such events.",
                required = true)
        String reason,

        @Schema(
                description = "The mail as plain text; for EMAIL only",
                examples = "Resolved: INC-42 Checkout fails with a null pointer for orders with a promotional code")
        @Nullable String plain,

        @Schema(
                description = "The mail as HTML; for EMAIL only. Show it in a sandboxed frame",
                examples = "<!DOCTYPE html><html lang=\"en\"><body>Resolved: INC-42</body></html>")
        @Nullable String html) {

    static MessagePreviewView of(MessagePreview preview) {
        MailText mail = preview.mail();
        return new MessagePreviewView(
                preview.text().headline(),
                preview.text().lines(),
                preview.text().reference(),
                preview.text().link(),
                preview.text().reason(),
                mail == null ? null : mail.plain(),
                mail == null ? null : mail.html());
    }
}
