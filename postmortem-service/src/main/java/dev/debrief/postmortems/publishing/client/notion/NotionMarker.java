package dev.debrief.postmortems.publishing.client.notion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line on the page, before or after the blocks of one publication.
 *
 * @param mark of the postmortem
 * @param digest of the content between the lines
 * @param blocks their number between the lines
 * @param attempt random, so that the two lines of one publication belong together
 */
record NotionMarker(State state, String mark, String digest, int blocks, String attempt) {

    private static final Pattern TEXT = Pattern.compile(
            "(?:^|\\s)(debrief-\\S{1,100}) (begin|end) ([0-9a-f]{32}) ([0-9]{1,7}) ([0-9a-f]{16})\\s*$");

    private static final char NO_BREAK_SPACE = '\u00a0';

    enum State {
        BEGIN,
        END
    }

    /** The marker at the end of the text of a block; null if there is none. */
    static @Nullable NotionMarker read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.find()
                ? new NotionMarker(
                        State.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                        matcher.group(1),
                        matcher.group(3),
                        Integer.parseInt(matcher.group(4)),
                        matcher.group(5))
                : null;
    }

    /** Makes a marker in the text of a rendered block unreadable: its first space does not break. */
    static void disable(ObjectNode block) {
        Matcher matcher = TEXT.matcher(NotionBlock.writtenText(block));
        if (!matcher.find()) {
            return;
        }
        int position = matcher.end(1);
        for (var part : block.path(block.path("type").asText()).path("rich_text")) {
            StringBuilder content =
                    new StringBuilder(part.path("text").path("content").asText());
            if (position < content.length()) {
                content.setCharAt(position, NO_BREAK_SPACE);
                ((ObjectNode) part.path("text")).put("content", content.toString());
                return;
            }
            position -= content.length();
        }
    }

    boolean begins() {
        return state == State.BEGIN;
    }

    /** Whether both are of one publication. */
    boolean belongsTo(NotionMarker other) {
        return mark.equals(other.mark)
                && digest.equals(other.digest)
                && blocks == other.blocks
                && attempt.equals(other.attempt);
    }

    NotionMarker end() {
        return new NotionMarker(State.END, mark, digest, blocks, attempt);
    }

    /** The block to append. @param note for readers, before the marker; may be empty */
    ObjectNode block(String note) {
        ArrayNode text = JsonNodeFactory.instance.arrayNode();
        if (!note.isEmpty()) {
            text.add(text(note + " ", false));
        }
        String name = state.name().toLowerCase(Locale.ROOT);
        text.add(text(String.join(" ", mark, name, digest, Integer.toString(blocks), attempt), true));
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("object", "block");
        block.put("type", "paragraph").putObject("paragraph").set("rich_text", text);
        return block;
    }

    private static ObjectNode text(String content, boolean code) {
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("type", "text");
        text.putObject("text").put("content", content);
        text.putObject("annotations").put("code", code).put("color", "gray");
        return text;
    }
}
