package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Finds the words of a Slack message, in Slack markup: its text, its blocks, its attachments and the names of its
 * files. Slack repeats the same words in several of them, so what is already there is not added again.
 */
final class SlackContent {

    private static final List<String> BLOCK_TEXTS =
            List.of("title", "text", "description", "fields", "elements", "rows", "accessory", "alt_text");

    /** Longer texts are refused anyway, so the rest need not be read. */
    private static final int MAX_LENGTH = 20_000;

    private final List<String> parts = new ArrayList<>();
    private int length;

    private SlackContent() {}

    static String of(JsonNode message) {
        SlackContent content = new SlackContent();
        String text = message.path("text").asText("");
        content.add(text);
        // What a person types is both a text and a rich text.
        boolean isTyped = !text.isBlank() && !message.has("bot_id");
        content.add(blocks(message.path("blocks"), !isTyped));
        message.path("attachments").forEach(attachment -> content.add(attachment(attachment)));
        content.addFiles(message);
        return String.join("\n", content.parts);
    }

    private void add(String text) {
        if (length > MAX_LENGTH) {
            return;
        }
        String words = wordsOf(text);
        String present = wordsOf(String.join("\n", parts));
        if (text.isBlank() || (!words.isEmpty() && present.contains(words))) {
            return;
        }
        if (!present.isEmpty() && words.contains(present)) {
            parts.clear();
        }
        append(text.strip());
    }

    private void append(String text) {
        parts.add(text);
        length += text.length();
    }

    private void addFiles(JsonNode message) {
        message.path("attachments")
                .forEach(attachment -> attachment.path("files").forEach(this::addFile));
        message.path("files").forEach(this::addFile);
        if (message.path("file").isObject()) {
            addFile(message.path("file"));
        }
    }

    private void addFile(JsonNode file) {
        String name = firstOf(file, "title", "name");
        String link = file.path("permalink").asText("");
        String shown = name.isEmpty() ? "not available any more" : escaped(name);
        append("File: " + (link.isEmpty() ? shown : "<" + link + "|" + shown + ">"));
    }

    private static String attachment(JsonNode attachment) {
        List<String> texts = new ArrayList<>();
        texts.add(attachment.path("pretext").asText(""));
        String title = attachment.path("title").asText("");
        String link = attachment.path("title_link").asText("");
        texts.add(title.isEmpty() || link.isEmpty() ? title : "<" + link + "|" + title + ">");
        texts.add(attachment.path("text").asText(""));
        attachment.path("fields").forEach(field -> texts.add(field(field)));
        texts.add(blocks(attachment.path("blocks"), true));
        attachment
                .path("message_blocks")
                .forEach(quoted -> texts.add(blocks(quoted.path("message").path("blocks"), true)));
        String text = joined(texts, "\n");
        return text.isEmpty() ? attachment.path("fallback").asText("") : text;
    }

    private static String field(JsonNode field) {
        return joined(
                List.of(field.path("title").asText(""), field.path("value").asText("")), ": ");
    }

    private static String blocks(JsonNode blocks, boolean withRichText) {
        List<String> texts = new ArrayList<>();
        blocks.forEach(block -> {
            if (withRichText || !isRichText(block)) {
                texts.add(texts(block));
            }
        });
        return joined(texts, "\n");
    }

    private static boolean isRichText(JsonNode block) {
        return block.path("type").asText("").equals("rich_text");
    }

    /**
     * The texts anywhere in a block or one of its parts. Buttons and menus say what could be done, not what happened.
     */
    private static String texts(JsonNode part) {
        if (part.isValueNode() || part.isMissingNode()) {
            return part.isTextual() ? part.asText() : "";
        }
        if (part.isArray()) {
            return StreamSupport.stream(part.spliterator(), false)
                    .map(SlackContent::texts)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
        }
        if (isRichText(part)) {
            return SlackRichText.of(part);
        }
        String type = part.path("type").asText("");
        if (type.equals("button") || type.endsWith("_select") || type.equals("overflow")) {
            return "";
        }
        return joined(BLOCK_TEXTS.stream().map(name -> texts(part.path(name))).toList(), "\n");
    }

    private static String firstOf(JsonNode node, String first, String second) {
        String value = node.path(first).asText("");
        return value.isBlank() ? node.path(second).asText("").strip() : value.strip();
    }

    private static String joined(List<String> texts, String separator) {
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(separator));
    }

    private static String wordsOf(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A text that is no markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
