package dev.debrief.e2e.ingress;

import static dev.debrief.localstack.Service.INCIDENT;
import static dev.debrief.localstack.Service.POSTMORTEM;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiUser;
import dev.debrief.localstack.Stack;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An admin who adds sources and looks at what they have sent. */
final class IngressAdmin {

    private static final String RECEIVED = "/api/v1/ingress/received?limit=200&source=";

    private final Stack stack;
    private final ApiUser admin;

    IngressAdmin(Stack stack) {
        this.stack = stack;
        this.admin = new ApiUser(stack, "olga", "admin");
    }

    /** Adds a source and returns its secret. */
    String addSource(String key, String kind) {
        return admin.create(INCIDENT, "/api/v1/ingress-sources", Map.of("key", key, "kind", kind, "name", key))
                .path("secret")
                .asText();
    }

    URI deliveryUrl(String source) {
        return URI.create("http://127.0.0.1:" + stack.ports().httpOf(INCIDENT) + "/api/v1/ingress/" + source);
    }

    void replaceRules(List<Map<String, ?>> rules) {
        admin.put(INCIDENT, "/api/v1/policies/ingress", Map.of("rules", rules));
    }

    /** All deliveries of a source, newest first. */
    List<JsonNode> received(String source) {
        return admin.at(INCIDENT).readAll(RECEIVED + source);
    }

    boolean isAnyUnmapped(String source) {
        return !admin.read(INCIDENT, "/api/v1/ingress/received?limit=1&state=RECEIVED&source=" + source)
                .path("items")
                .isEmpty();
    }

    /** Ids of the incidents that deliveries of a source have opened or changed. */
    Set<String> incidents(String source) {
        return received(source).stream()
                .flatMap(delivery -> delivery.path("incidentIds").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    JsonNode incident(String id) {
        return admin.read(INCIDENT, "/api/v1/incidents/" + id);
    }

    boolean isResolved(String id) {
        return incident(id).path("status").asText().equals("RESOLVED");
    }

    /** The texts of the entries in the timeline of an incident. */
    List<String> timeline(String id) {
        return admin.at(INCIDENT).readAll("/api/v1/incidents/" + id + "/timeline?limit=200").stream()
                .map(entry -> entry.path("text").asText())
                .toList();
    }

    /** The postmortems of an incident. */
    List<JsonNode> postmortems(String incidentId) {
        return admin.at(POSTMORTEM).readAll("/api/v1/postmortems?incident=" + incidentId);
    }
}
