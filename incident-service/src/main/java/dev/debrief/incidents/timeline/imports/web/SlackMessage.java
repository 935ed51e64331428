package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a Slack export.
 *
 * @param fault why it cannot be read; null if it can
 * @param text in Slack markup
 * @param threadTs the ts of the message that it replies to; null if it is no reply
 * @param bot the name of the bot that sent it; null if a person did
 * @param skipReason why it becomes no entry; null if it becomes one
 */
record SlackMessage(
        int line,
        @Nullable String fault,
        String ts,
        @Nullable String threadTs,
        String text,
        @Nullable String bot,
        @Nullable String skipReason) {

    private static final String JOINED = "says that somebody joined the channel";
    private static final String LEFT = "says that somebody left the channel";
    private static final String ARCHIVED = "says that the channel was archived or restored";

    /** Subtypes that say nothing about the incident. All others become entries, also those that Slack may add. */
    private static final Map<String, String> SKIPPED = Map.ofEntries(
            Map.entry("channel_join", JOINED),
            Map.entry("group_join", JOINED),
            Map.entry("channel_leave", LEFT),
            Map.entry("group_leave", LEFT),
            Map.entry("channel_archive", ARCHIVED),
            Map.entry("channel_unarchive", ARCHIVED),
            Map.entry("group_archive", ARCHIVED),
            Map.entry("group_unarchive", ARCHIVED),
            Map.entry("bot_add", "says that an app was added to the channel"),
            Map.entry("bot_remove", "says that an app was removed from the channel"),
            Map.entry("pinned_item", "says that a message was pinned"),
            Map.entry("unpinned_item", "says that a message was unpinned"),
            Map.entry("reminder_add", "sets a reminder"),
            Map.entry("tombstone", "was deleted in Slack"),
            Map.entry("message_deleted", "says that a message was deleted"),
            Map.entry("message_changed", "says that a message was edited; the export has the message itself"),
            Map.entry("message_replied", "says that a message has a reply; the export has the reply itself"));

    static SlackMessage unreadable(int line, String fault) {
        return new SlackMessage(line, fault, "", null, "", null, null);
    }

    static SlackMessage of(int line, JsonNode node) {
        String bot = node.path("bot_profile")
                .path("name")
                .asText(node.path("username").asText(""));
        boolean byBot = node.has("bot_id") && !bot.isBlank();
        String ts = node.path("ts").asText("");
        String threadTs = node.path("thread_ts").asText("");
        String text = SlackContent.of(node);
        return new SlackMessage(
                line,
                node.isObject() ? null : "is not a message",
                ts,
                threadTs.isEmpty() || threadTs.equals(ts) ? null : threadTs,
                text,
                byBot ? bot : null,
                node.isObject() ? skipReason(node, text) : null);
    }

    private static @Nullable String skipReason(JsonNode node, String text) {
        String reason = SKIPPED.get(node.path("subtype").asText(""));
        if (reason == null && text.isBlank()) {
            return "has no text, no attachment with a text and no file";
        }
        return reason;
    }
}
