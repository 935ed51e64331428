package dev.debrief.notifications.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.notifications.channel.TextPart;
import dev.debrief.notifications.message.MessageText;
import java.util.List;

/**
 * A text as Adaptive Card, which a workflow posts as it is. Texts are runs, not Markdown, so nothing in them has a
 * meaning. Teams accepts 28 KB by its documentation and less in practice; paragraphs that do not fit are left out,
 * which the card says.
 */
final class TeamsCard {

    static final int MAX_BYTES = 21_000;

    private static final String VERSION = "1.4";
    private static final int MAX_LINK_LENGTH = 2_000;
    private static final int MAX_SHORT_TEXT_LENGTH = 500;

    private TeamsCard() {}

    /** The message for the workflow, as JSON with as many paragraphs as fit. */
    static byte[] of(MessageText text) {
        for (int paragraphs = text.lines().size(); paragraphs > 0; paragraphs--) {
            byte[] card = write(text, paragraphs);
            if (card.length <= MAX_BYTES) {
                return card;
            }
        }
        return minimal(text);
    }

    /** Only the headline and the link. */
    static byte[] minimal(MessageText text) {
        return write(text, 0);
    }

    private static byte[] write(MessageText text, int paragraphs) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive").putNull("contentUrl");
        ObjectNode card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", VERSION);
        card.putObject("msteams").put("width", "Full");
        ArrayNode body = card.putArray("body");
        addHeadline(body, text.headline());
        text.lines().subList(0, paragraphs).forEach(paragraph -> addParagraph(body, paragraph));
        addLeftOut(body, text.lines().size() - paragraphs);
        addSmall(body, text.reference().isEmpty() ? text.reason() : text.reference() + " · " + text.reason());
        addLink(card, text);
        return message.toString().getBytes(UTF_8);
    }

    private static void addHeadline(ArrayNode body, String headline) {
        addBlock(body)
                .addObject()
                .put("type", "TextRun")
                .put("text", shortened(headline))
                .put("size", "Large")
                .put("weight", "Bolder");
    }

    private static void addParagraph(ArrayNode body, String paragraph) {
        for (String line : paragraph.split("\n")) {
            List<TextPart> parts = TextPart.of(line);
            if (!parts.isEmpty()) {
                ArrayNode runs = addBlock(body);
                parts.forEach(part -> addRun(runs, part));
            }
        }
    }

    private static void addRun(ArrayNode runs, TextPart part) {
        ObjectNode run = runs.addObject().put("type", "TextRun").put("text", part.text());
        if (part.isLink()) {
            run.putObject("selectAction").put("type", "Action.OpenUrl").put("url", part.text());
        }
    }

    private static void addLeftOut(ArrayNode body, int paragraphs) {
        if (paragraphs > 0) {
            addSmall(
                    body,
                    paragraphs == 1 ? "One paragraph does not fit here." : paragraphs + " paragraphs do not fit here.");
        }
    }

    private static void addSmall(ArrayNode body, String text) {
        if (!text.isEmpty()) {
            addBlock(body)
                    .addObject()
                    .put("type", "TextRun")
                    .put("text", shortened(text))
                    .put("size", "Small")
                    .put("isSubtle", true);
        }
    }

    private static void addLink(ObjectNode card, MessageText text) {
        String link = text.link();
        if (link != null && link.length() <= MAX_LINK_LENGTH) {
            card.putArray("actions")
                    .addObject()
                    .put("type", "Action.OpenUrl")
                    .put("title", text.reference().isEmpty() ? "Open" : "Open " + text.reference())
                    .put("url", link);
        }
    }

    private static ArrayNode addBlock(ArrayNode body) {
        return body.addObject().put("type", "RichTextBlock").putArray("inlines");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_SHORT_TEXT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_SHORT_TEXT_LENGTH - 1)) + "…";
    }
}
