package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.timeline.imports.web.JsonItems.Receiver;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Incidents of a Statuspage: what its API returns, its public {@code incidents.json}, or what its webhook sends. Each
 * update becomes an entry of kind COMMUNICATION: what was published, and when.
 */
final class StatuspageFormat implements ImportFormat {

    private static final Map<String, String> NAMES = Map.of("occurredAt", "display_at", "text", "body");

    @Override
    public void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException {
        new JsonItems(
                        json,
                        "must be incidents of a Statuspage: {\"incidents\": […]}, {\"incident\": {…}} or an array of"
                                + " incidents",
                        Set.of("incidents", "scheduled_maintenances"),
                        Set.of("incident", "component_update"))
                .read(file, new Receiver() {
                    @Override
                    public void receive(int line, JsonNode item) {
                        addIncident(line, item, json, lines);
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
    }

    private static void addIncident(int line, JsonNode incident, ObjectMapper json, ImportLineCollector lines) {
        JsonNode updates = incident.path("incident_updates");
        if (!updates.isArray()) {
            lines.begin(line);
            if (incident.isObject()) {
                lines.reject("incident_updates", "is missing: only updates of incidents can be imported");
            } else {
                lines.reject(null, "is not an incident of a Statuspage");
            }
            return;
        }
        if (updates.isEmpty()) {
            lines.begin(line);
            lines.skip("is an incident without updates");
        }
        for (JsonNode update : updates) {
            if (!lines.isFull()) {
                lines.begin(line);
                addUpdate(incident, update, json, lines);
            }
        }
        if (!lines.isFull() && !incident.path("postmortem_body").asText("").isBlank()) {
            lines.begin(line);
            lines.skip("is the postmortem of the incident, not an update");
        }
    }

    private static void addUpdate(JsonNode incident, JsonNode update, ObjectMapper json, ImportLineCollector lines) {
        if (!update.isObject()) {
            lines.reject(null, "is not an update of an incident");
            return;
        }
        ObjectNode members = json.createObjectNode();
        if (update.path("id").isTextual()) {
            members.put("id", "statuspage-" + update.path("id").asText());
        }
        String time = update.path("display_at").isTextual() ? "display_at" : "created_at";
        members.set("occurredAt", update.path(time).isMissingNode() ? null : update.path(time));
        members.put("kind", "COMMUNICATION");
        members.put("text", text(update));
        members.put("actor", "status page");
        members.put("source", "statuspage");
        String link = incident.path("shortlink").asText("");
        if (link.matches("https?://\\S{1,1900}")) {
            members.put("link", link);
        }
        lines.add(members, NAMES);
    }

    private static String text(JsonNode update) {
        List<String> texts = new ArrayList<>();
        String status = nameOf(update.path("status").asText(""));
        String body = update.path("body").asText("").strip();
        texts.add((status.isEmpty() ? "" : "**" + status + "**")
                + (status.isEmpty() || body.isEmpty() ? "" : ": ")
                + body);
        for (JsonNode component : update.path("affected_components")) {
            String name = component.path("name").asText("");
            String before = nameOf(component.path("old_status").asText(""));
            String after = nameOf(component.path("new_status").asText(""));
            if (!name.isBlank() && !after.isEmpty()) {
                texts.add(name + ": " + (before.equals(after) ? after : before + " → " + after));
            }
        }
        return String.join("\n", texts);
    }

    /** {@code in_progress} is shown as "In progress". */
    private static String nameOf(String value) {
        String words = value.replace('_', ' ').strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
