package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.incidents.timeline.imports.web.JsonItems.Receiver;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the REST API of PagerDuty answers about one incident: its log entries and its notes, in one or several pages.
 * The kind of an entry follows from the type of the log entry.
 */
final class PagerDutyFormat implements ImportFormat {

    private static final String SUFFIX = "_log_entry";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("trigger", "SIGNAL"),
            Map.entry("acknowledge", "STATUS"),
            Map.entry("acknowledgement", "STATUS"),
            Map.entry("unacknowledge", "STATUS"),
            Map.entry("snooze", "STATUS"),
            Map.entry("urgency_change", "STATUS"),
            Map.entry("priority_change", "STATUS"),
            Map.entry("field_value_change", "STATUS"),
            Map.entry("custom_field_value_change", "STATUS"),
            Map.entry("assign", "COMMUNICATION"),
            Map.entry("reassign", "COMMUNICATION"),
            Map.entry("delegate", "COMMUNICATION"),
            Map.entry("escalate", "COMMUNICATION"),
            Map.entry("responder_request", "COMMUNICATION"),
            Map.entry("exhaust_escalation_path", "COMMUNICATION"),
            Map.entry("repeat_escalation_path", "COMMUNICATION"),
            Map.entry("reach_ack_limit", "COMMUNICATION"),
            Map.entry("reach_trigger_limit", "COMMUNICATION"),
            Map.entry("resolve", "RESOLUTION"));

    private static final Map<String, String> NAMES = Map.of("occurredAt", "created_at", "text", "summary");

    @Override
    public void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException {
        new JsonItems(
                        json,
                        "must be log entries or notes of PagerDuty: {\"log_entries\": […]} or {\"notes\": […]}",
                        Set.of("log_entries", "notes"),
                        Set.of("log_entry", "note"))
                .read(file, new Receiver() {
                    @Override
                    public void receive(int line, JsonNode item) {
                        lines.begin(line);
                        addItem(item, json, lines);
                    }

                    @Override
                    public void reject(int line, String detail) {
                        lines.begin(line);
                        lines.reject(null, detail);
                    }

                    @Override
                    public boolean isFull() {
                        return lines.isFull();
                    }
                });
        lines.changeEarliest(TimelineEntryKind.SIGNAL, TimelineEntryKind.DETECTION);
    }

    private static void addItem(JsonNode item, ObjectMapper json, ImportLineCollector lines) {
        String type = item.path("type").asText("");
        if (type.equals("notify" + SUFFIX)) {
            lines.skip("says that somebody was notified");
        } else if (type.endsWith(SUFFIX)) {
            addLogEntry(item, type.substring(0, type.length() - SUFFIX.length()), json, lines);
        } else if (item.path("content").isTextual()) {
            add(item, "NOTE", item.path("content").asText(), json, lines);
        } else {
            lines.reject(item.isObject() ? "type" : null, "is not a log entry or note of PagerDuty");
        }
    }

    private static void addLogEntry(JsonNode item, String type, ObjectMapper json, ImportLineCollector lines) {
        String note =
                type.equals("annotate") ? item.path("channel").path("summary").asText("") : "";
        add(item, KINDS.getOrDefault(type, "NOTE"), note.isBlank() ? text(item) : note, json, lines);
    }

    private static void add(JsonNode item, String kind, String text, ObjectMapper json, ImportLineCollector lines) {
        ObjectNode members = json.createObjectNode();
        if (item.path("id").isTextual()) {
            members.put("id", "pagerduty-" + item.path("id").asText());
        }
        members.set("occurredAt", item.path("created_at").isMissingNode() ? null : item.path("created_at"));
        members.put("kind", kind);
        members.put("text", text);
        members.put("actor", actor(item));
        members.put("source", "pagerduty");
        String link = link(item);
        if (!link.isEmpty()) {
            members.put("link", link);
        }
        lines.add(members, NAMES);
    }

    /** People are not imported, as in every format. */
    private static String actor(JsonNode item) {
        JsonNode agent = item.path("agent").isObject() ? item.path("agent") : item.path("user");
        boolean isPerson = agent.path("type").asText("").startsWith("user");
        String name = agent.path("summary").asText("").strip();
        return isPerson || !agent.isObject() ? "responder" : name.isEmpty() ? "pagerduty" : name;
    }

    private static String text(JsonNode item) {
        List<String> texts = new ArrayList<>();
        texts.add(item.path("summary").asText(""));
        JsonNode channel = item.path("channel");
        for (JsonNode text : List.of(
                item.path("event_details").path("description"),
                channel.path("summary"),
                channel.path("subject"),
                channel.path("body"))) {
            texts.add(text.asText(""));
        }
        texts.add(values(channel.path("details")));
        texts.add(change(channel));
        item.path("changeset").forEach(change -> texts.add(values(change)));
        item.path("contexts").forEach(context -> texts.add(context(context)));
        return texts.stream().filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("\n"));
    }

    private static String change(JsonNode channel) {
        String before = nameOf(channel.path("old_priority"));
        String after = nameOf(channel.path("new_priority"));
        return before.isEmpty() && after.isEmpty() ? "" : "Priority: " + before + " → " + after;
    }

    private static String nameOf(JsonNode reference) {
        return reference.isTextual()
                ? reference.asText()
                : reference.path("summary").asText("");
    }

    /** Details of an alert: a text, or any object. */
    private static String values(JsonNode details) {
        if (details.isValueNode()) {
            return details.isNull() ? "" : details.asText();
        }
        List<String> values = new ArrayList<>();
        details.fields().forEachRemaining(member -> {
            JsonNode value = member.getValue();
            if (!value.isNull()) {
                values.add(member.getKey() + ": " + (value.isValueNode() ? value.asText() : value.toString()));
            }
        });
        return details.isArray() ? details.toString() : String.join("\n", values);
    }

    private static String context(JsonNode context) {
        String link = context.path("href").asText(context.path("src").asText(""));
        String label = context.path("text").asText(context.path("alt").asText(""));
        return link.isEmpty() || label.isBlank() ? label + link : "[" + label + "](" + link + ")";
    }

    private static String link(JsonNode item) {
        String link = item.path("html_url").asText("");
        return link.matches("https?://\\S{1,1900}") ? link : "";
    }
}
