package dev.debrief.notifications.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.notifications.message.MessageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as messages in Block Kit: one, or a few if it is longer than Slack accepts in one. What does not fit into
 * those is left out, which the last one says. Slack documents the limits of blocks only; it has refused whole messages
 * from 11,341 characters of text or 17,694 of JSON.
 */
final class SlackMessages {

    static final int MAX_MESSAGES = 3;
    static final int MAX_TEXT_LENGTH = 9_000;
    static final int MAX_JSON_LENGTH = 15_000;
    static final int MAX_SECTION_LENGTH = 3_000;
    static final int MAX_BLOCKS = 50;

    /** With these, a message with one section of any text is within the limits. */
    private static final int MAX_HEADLINE_LENGTH = 600;

    private static final int MAX_LINK_LENGTH = 2_000;
    private static final int MAX_CONTEXT_LENGTH = 600;

    private static final String REST = "The rest does not fit here.";

    private final String headline;
    private final @Nullable String link;
    private final String context;

    private SlackMessages(MessageText text) {
        this.headline = SlackMarkup.oneLine(text.headline(), MAX_HEADLINE_LENGTH);
        String url = text.link();
        this.link = url == null || url.length() > MAX_LINK_LENGTH ? null : url;
        String reference = text.reference();
        this.context = SlackMarkup.oneLine(
                reference.isEmpty() ? text.reason() : reference + " · " + text.reason(), MAX_CONTEXT_LENGTH);
    }

    /** The messages as JSON, in the order in which they are read; at least one. */
    static List<String> of(MessageText text) {
        return new SlackMessages(text).write(sections(text.lines()));
    }

    /** The paragraphs, as many as fit into each section. */
    private static List<String> sections(List<String> paragraphs) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (String paragraph : paragraphs) {
            for (String piece : SlackMarkup.pieces(paragraph, MAX_SECTION_LENGTH)) {
                if (!section.isEmpty() && section.length() + 1 + piece.length() > MAX_SECTION_LENGTH) {
                    sections.add(section.toString());
                    section.setLength(0);
                }
                section.append(section.isEmpty() ? "" : "\n").append(piece);
            }
        }
        if (!section.isEmpty()) {
            sections.add(section.toString());
        }
        return sections;
    }

    private List<String> write(List<String> sections) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String section : sections) {
            if (!part.isEmpty() && !fits(part, section)) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(section);
        }
        parts.add(part);
        if (parts.size() > MAX_MESSAGES) {
            parts = parts.subList(0, MAX_MESSAGES);
            parts.get(MAX_MESSAGES - 1).add(REST);
        }
        List<String> messages = new ArrayList<>();
        for (int number = 1; number <= parts.size(); number++) {
            messages.add(message(parts.get(number - 1), number, parts.size()).toString());
        }
        return messages;
    }

    /** Whether a message has space for another section, if it also says that the rest is left out. */
    private boolean fits(List<String> sections, String next) {
        List<String> all = new ArrayList<>(sections);
        all.add(next);
        all.add(REST);
        ObjectNode longest = message(all, MAX_MESSAGES, MAX_MESSAGES);
        return longest.get("blocks").size() <= MAX_BLOCKS
                && textLength(longest) <= MAX_TEXT_LENGTH
                && longest.toString().length() <= MAX_JSON_LENGTH;
    }

    /** All text of a message, that for notifications included. */
    static int textLength(ObjectNode message) {
        return message.findValues("text").stream()
                .map(text -> text.isTextual() ? text : text.get("text"))
                .mapToInt(text -> text.textValue().length())
                .sum();
    }

    private ObjectNode message(List<String> sections, int number, int of) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("text", headline).put("unfurl_links", false).put("unfurl_media", false);
        ArrayNode blocks = message.putArray("blocks");
        addSection(blocks, title(number, of));
        sections.forEach(section -> addSection(blocks, section));
        if (number == of && !context.isEmpty()) {
            addMarkup(
                    blocks.addObject()
                            .put("type", "context")
                            .putArray("elements")
                            .addObject(),
                    context);
        }
        return message;
    }

    private String title(int number, int of) {
        String label = of == 1 ? headline : headline + " (" + number + "/" + of + ")";
        return "*" + (link == null ? label : SlackMarkup.link(link, label)) + "*";
    }

    private static void addSection(ArrayNode blocks, String markup) {
        addMarkup(blocks.addObject().put("type", "section").putObject("text"), markup);
    }

    /** Verbatim: Slack makes neither links nor mentions of plain text. */
    private static void addMarkup(ObjectNode text, String markup) {
        text.put("type", "mrkdwn").put("text", markup).put("verbatim", true);
    }
}
