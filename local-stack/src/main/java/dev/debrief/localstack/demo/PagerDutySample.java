package dev.debrief.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.host.Secrets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What PagerDuty reports about the sample incident: webhooks of a source that is added for it. Repeated ones have the
 * same ids, so that they have no further effect.
 */
final class PagerDutySample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCES = "/api/v1/ingress-sources";

    private final JsonNode sample;
    private final ServiceClient admin;
    private final PagerDutySender sender;

    private PagerDutySample(JsonNode sample, ServiceClient admin, PagerDutySender sender) {
        this.sample = sample;
        this.admin = admin;
        this.sender = sender;
    }

    /** Adds the source, or gives the one of an earlier run a new secret. */
    static PagerDutySample prepare(JsonNode sample, ServiceClient admin) {
        ObjectNode source = sample.path("source").deepCopy();
        var key = source.path("key").asText();
        var path = SOURCES + "/" + key;
        var secret = Secrets.random();
        if (admin.find(path).isPresent()) {
            admin.postAction(path, "rotate-secret", JSON.createObjectNode().put("secret", secret));
        } else {
            admin.create(SOURCES, UUID.randomUUID().toString(), source.put("secret", secret));
        }
        return new PagerDutySample(sample, admin, new PagerDutySender(admin, "/api/v1/ingress/" + key, secret));
    }

    /**
     * Sends an event, and waits until it is mapped.
     *
     * @param name of the event without {@code incident.}
     * @return the id of the incident
     */
    String report(String name) {
        var delivery = sender.send("sample-" + name, event(name));
        return Polling.waitFor("incident-service to map the webhook " + name, () -> incidentOf(delivery));
    }

    private JsonNode event(String name) {
        ObjectNode incident = sample.path("incident").deepCopy();
        incident.put("status", name);
        var delivery = JSON.createObjectNode();
        delivery.putObject("event")
                .put("id", "SAMPLE" + name.toUpperCase(Locale.ROOT))
                .put("event_type", "incident." + name)
                .put("resource_type", "incident")
                .put("occurred_at", sample.path("events").path(name).asText())
                .putNull("agent")
                .putNull("client")
                .set("data", incident);
        return delivery;
    }

    private Optional<String> incidentOf(String delivery) {
        var received = admin.get("/api/v1/ingress/received/" + delivery).path("delivery");
        return switch (received.path("state").asText()) {
            case "RECEIVED" -> Optional.empty();
            case "MAPPED" -> Optional.of(received.path("incidentIds").path(0).asText());
            default ->
                throw new LocalStackException("The demo failed: the webhook of PagerDuty was not mapped. "
                        + received.path("reason").asText());
        };
    }
}
