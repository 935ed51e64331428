package dev.debrief.actions.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** Descriptions: documents in Atlassian's format in Cloud, texts in Data Center. */
final class JiraDescription {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R{2,}");
    private static final Pattern LINES = Pattern.compile("\\R");

    private JiraDescription() {}

    /** A document with the paragraphs of a text. */
    static ObjectNode document(String text) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        for (String paragraph : PARAGRAPHS.split(text)) {
            addParagraph(content, paragraph);
        }
        return document;
    }

    /** A description in either format with one more paragraph at its end. */
    static JsonNode with(String paragraph, JsonNode description, boolean cloud) {
        if (!cloud) {
            String text = text(description).stripTrailing();
            return TextNode.valueOf(text.isEmpty() ? paragraph : text + "\n\n" + paragraph);
        }
        if (!description.path("content").isArray()) {
            return document(paragraph);
        }
        ObjectNode document = description.deepCopy();
        addParagraph(document.withArray("content"), paragraph);
        return document;
    }

    private static void addParagraph(ArrayNode content, String paragraph) {
        ArrayNode lines = content.addObject().put("type", "paragraph").putArray("content");
        for (String line : LINES.split(paragraph)) {
            addLine(lines, line);
        }
    }

    /** A text must not be empty. */
    private static void addLine(ArrayNode lines, String line) {
        if (!lines.isEmpty()) {
            lines.addObject().put("type", "hardBreak");
        }
        if (!line.isEmpty()) {
            lines.addObject().put("type", "text").put("text", line);
        }
    }

    /** The text of a description in either format. */
    static String text(JsonNode description) {
        return description.isTextual() ? description.asText() : String.join("\n", description.findValuesAsText("text"));
    }
}
