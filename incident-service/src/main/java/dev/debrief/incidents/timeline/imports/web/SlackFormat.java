package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.timeline.imports.web.JsonItems.Receiver;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day of a channel from a Slack export: an array of messages. Each message becomes an entry of kind COMMUNICATION.
 * Authors are not imported: a timeline records what happened, not who said it.
 */
final class SlackFormat implements ImportFormat {

    private static final BigDecimal MAX_EPOCH_SECONDS = BigDecimal.valueOf(253_402_214_400L);
    private static final Map<String, String> NAMES = Map.of("replyTo", "thread_ts");

    @Override
    public void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException {
        Map<String, String> names = new HashMap<>();
        List<SlackMessage> messages = new ArrayList<>();
        // The names are known only at the end, so the messages wait for it.
        new JsonItems(json, "must be an array of messages, as in a Slack export", Set.of("messages"), Set.of())
                .read(file, new Receiver() {
                    private int entries;

                    @Override
                    public void receive(int line, JsonNode item) {
                        SlackMessage message = SlackMessage.of(line, item);
                        messages.add(message);
                        collectName(item, names);
                        entries += message.skipReason() == null ? 1 : 0;
                    }

                    @Override
                    public void reject(int line, String detail) {
                        messages.add(SlackMessage.unreadable(line, detail));
                    }

                    @Override
                    public boolean isFull() {
                        return entries > ImportLineCollector.MAX_LINES;
                    }
                });
        for (SlackMessage message : messages) {
            if (!lines.isFull()) {
                lines.begin(message.line());
                addLine(message, names, json, lines);
            }
        }
    }

    private static void collectName(JsonNode message, Map<String, String> names) {
        String user = message.path("user").asText("");
        JsonNode profile = message.path("user_profile");
        String name = profile.path("display_name").asText("");
        name = name.isBlank() ? profile.path("real_name").asText("") : name;
        if (!user.isEmpty() && !name.isBlank()) {
            names.put(user, name);
        }
    }

    private static void addLine(
            SlackMessage message, Map<String, String> names, ObjectMapper json, ImportLineCollector lines) {
        Instant occurredAt = instant(message.ts());
        if (message.fault() != null) {
            lines.reject(null, message.fault());
        } else if (message.skipReason() != null) {
            lines.skip(message.skipReason());
        } else if (occurredAt == null) {
            lines.reject("ts", "must be seconds since 1970, like 1731666300.123456");
        } else {
            ObjectNode members = json.createObjectNode();
            members.put("id", id(message.ts()));
            if (message.threadTs() != null) {
                members.put("replyTo", id(message.threadTs()));
            }
            members.put("occurredAt", occurredAt.toString());
            members.put("kind", "COMMUNICATION");
            members.put("text", SlackText.markdown(message.text(), names));
            members.put("actor", message.bot() == null ? "chat" : message.bot());
            members.put("source", "slack");
            lines.add(members, NAMES);
        }
    }

    private static String id(String ts) {
        return "slack-" + ts;
    }

    private static @Nullable Instant instant(String ts) {
        if (!ts.matches("\\d{1,12}(\\.\\d{1,9})?") || new BigDecimal(ts).compareTo(MAX_EPOCH_SECONDS) > 0) {
            return null;
        }
        long micros = new BigDecimal(ts).movePointRight(6).longValue();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
    }
}
