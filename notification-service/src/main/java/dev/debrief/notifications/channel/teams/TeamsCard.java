package dev.debrief.notifications.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.notifications.channel.TextPart;
import dev.debrief.notifications.message.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
        return of(text, TeamsCard::encoded);
    }

    /**
     * Measures the card without its paragraphs, and then the blocks of each paragraph up to the first that does not
     * fit.
     *
     * @param encoder encodes the card, and each part of it that is measured
     */
    static byte[] of(MessageText text, Function<JsonNode, byte[]> encoder) {
        int paragraphs = text.lines().size();
        int free = MAX_BYTES - encoder.apply(card(text, List.of(), 0)).length;
        List<ArrayNode> fitting = new ArrayList<>();
        for (String paragraph : text.lines()) {
            ArrayNode blocks = paragraph(paragraph);
            int bytes = bytesOf(blocks, encoder);
            if (bytes > free) {
                break;
            }
            free -= bytes;
            fitting.add(blocks);
        }
        while (!fitting.isEmpty() && bytesOf(leftOut(paragraphs - fitting.size()), encoder) > free) {
            free += bytesOf(fitting.remove(fitting.size() - 1), encoder);
        }
        return encoder.apply(card(text, fitting, paragraphs - fitting.size()));
    }

    /** Only the headline and the link. */
    static byte[] minimal(MessageText text) {
        return encoded(card(text, List.of(), text.lines().size()));
    }

    private static byte[] encoded(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }

    /** What blocks add to a card, each with the comma before it: the headline is the first block. */
    private static int bytesOf(ArrayNode blocks, Function<JsonNode, byte[]> encoder) {
        int bytes = 0;
        for (JsonNode block : blocks) {
            bytes += encoder.apply(block).length + 1;
        }
        return bytes;
    }

    private static ObjectNode card(MessageText text, List<ArrayNode> paragraphs, int leftOut) {
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
        paragraphs.forEach(body::addAll);
        body.addAll(leftOut(leftOut));
        addSmall(body, text.reference().isEmpty() ? text.reason() : text.reference() + " · " + text.reason());
        addLink(card, text);
        return message;
    }

    private static void addHeadline(ArrayNode body, String headline) {
        addBlock(body)
                .addObject()
                .put("type", "TextRun")
                .put("text", shortened(headline))
                .put("size", "Large")
                .put("weight", "Bolder");
    }

    private static ArrayNode paragraph(String paragraph) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        for (String line : paragraph.split("\n")) {
            List<TextPart> parts = TextPart.of(line);
            if (!parts.isEmpty()) {
                ArrayNode runs = addBlock(blocks);
                parts.forEach(part -> addRun(runs, part));
            }
        }
        return blocks;
    }

    private static void addRun(ArrayNode runs, TextPart part) {
        ObjectNode run = runs.addObject().put("type", "TextRun").put("text", part.text());
        if (part.isLink()) {
            run.putObject("selectAction").put("type", "Action.OpenUrl").put("url", part.text());
        }
    }

    /** Says how many paragraphs are left out; nothing if none is. */
    private static ArrayNode leftOut(int paragraphs) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        if (paragraphs > 0) {
            addSmall(
                    blocks,
                    paragraphs == 1 ? "One paragraph does not fit here." : paragraphs + " paragraphs do not fit here.");
        }
        return blocks;
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
