package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.problem.JsonProblems;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
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

    private static final Set<String> IGNORED_SUBTYPES = Set.of(
            "channel_join",
            "channel_leave",
            "channel_topic",
            "channel_purpose",
            "channel_name",
            "channel_archive",
            "bot_add",
            "bot_remove",
            "pinned_item",
            "reminder_add",
            "tombstone");

    private static final BigDecimal MAX_EPOCH_SECONDS = BigDecimal.valueOf(253_402_214_400L);

    @Override
    public void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException {
        Map<String, String> names = new HashMap<>();
        List<Message> messages = new ArrayList<>();
        ObjectReader one = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = json.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                lines.reject(1, null, "is not an array of messages, as in a Slack export");
                return;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT && messages.size() <= ImportLineCollector.MAX_LINES) {
                int number = parser.currentLocation().getLineNr();
                JsonNode node = one.readValue(parser);
                messages.add(Message.of(number, node));
                collectName(node, names);
            }
        } catch (JsonProcessingException broken) {
            int number = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            lines.reject(number, null, JsonProblems.syntaxError(broken));
        }
        for (Message message : messages) {
            if (!addLine(message, names, json, lines)) {
                return;
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

    private static boolean addLine(
            Message message, Map<String, String> names, ObjectMapper json, ImportLineCollector lines) {
        if (message.isIgnored()) {
            lines.skip();
            return true;
        }
        Instant occurredAt = instant(message.ts());
        if (occurredAt == null) {
            lines.reject(message.number(), "ts", "must be seconds since 1970, like 1731666300.123456");
            return true;
        }
        ObjectNode members = json.createObjectNode();
        members.put("id", "slack-" + message.ts());
        members.put("occurredAt", occurredAt.toString());
        members.put("kind", "COMMUNICATION");
        members.put("text", SlackText.markdown(message.text(), names));
        members.put("actor", message.bot() == null ? "chat" : message.bot());
        members.put("source", "slack");
        return lines.addLine(message.number(), members);
    }

    private static @Nullable Instant instant(String ts) {
        if (!ts.matches("\\d{1,12}(\\.\\d{1,9})?") || new BigDecimal(ts).compareTo(MAX_EPOCH_SECONDS) > 0) {
            return null;
        }
        try {
            BigDecimal seconds = new BigDecimal(ts);
            long micros = seconds.movePointRight(6).longValue();
            return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
        } catch (DateTimeException beyond) {
            return null;
        }
    }

    private record Message(
            int number,
            String ts,
            String text,
            String subtype,
            @Nullable String bot) {

        static Message of(int number, JsonNode node) {
            String bot = node.path("bot_profile")
                    .path("name")
                    .asText(node.path("username").asText(""));
            boolean byBot = node.has("bot_id") && !bot.isBlank();
            return new Message(
                    number,
                    node.path("ts").asText(""),
                    node.path("text").asText(""),
                    node.path("subtype").asText(""),
                    byBot ? bot : null);
        }

        boolean isIgnored() {
            return IGNORED_SUBTYPES.contains(subtype) || text.isBlank();
        }
    }
}
