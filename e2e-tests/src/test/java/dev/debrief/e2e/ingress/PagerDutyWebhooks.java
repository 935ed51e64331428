package dev.debrief.e2e.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.ApiClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The webhooks of one incident as PagerDuty documents them: signed, in their order, with 5 s for a response, repeated
 * after failures, and sometimes delivered twice.
 */
final class PagerDutyWebhooks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final String INCIDENT = "PPROOF1";
    private static final String LINK = "https://pagerduty.example.com/incidents/" + INCIDENT;

    private final WebhookSender sender;
    private final SecretKeySpec key;
    private final Instant startedAt;
    private int events;

    /** @param startedAt of the incident; each event is a minute later than the one before */
    PagerDutyWebhooks(URI url, String secret, Instant startedAt) {
        this.sender = new WebhookSender(url, TIMEOUT);
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.startedAt = startedAt;
    }

    WebhookSender sender() {
        return sender;
    }

    /** @param event such as {@code triggered} */
    void incident(String event, String priority) {
        var incident = ApiClient.JSON
                .createObjectNode()
                .put("id", INCIDENT)
                .put("type", "incident")
                .put("html_url", LINK)
                .put("number", 42)
                .put("status", event)
                .put("incident_key", "checkout-errors")
                .put("created_at", startedAt.toString())
                .put("title", "Checkout error rate")
                .put("urgency", "high");
        incident.set("service", reference("PSERVICE1", "service_reference", "checkout"));
        incident.set("priority", reference("PPRIORITY", "priority_reference", priority));
        incident.putArray("assignees");
        incident.putArray("teams");
        send(event, incident);
    }

    void note(String text) {
        var note = ApiClient.JSON
                .createObjectNode()
                .put("id", "PNOTE" + events)
                .put("type", "incident_note")
                .put("content", text)
                .put("trimmed", false);
        note.set("incident", reference(INCIDENT, "incident_reference", "Checkout error rate"));
        send("annotated", note);
    }

    void statusUpdate(String message) {
        var update = ApiClient.JSON
                .createObjectNode()
                .put("id", "PUPDATE" + events)
                .put("type", "incident_status_update")
                .put("message", message)
                .put("trimmed", false);
        update.set("incident", reference(INCIDENT, "incident_reference", "Checkout error rate"));
        send("status_update_published", update);
    }

    /** Every third event is delivered once more, as at-least-once delivery allows. */
    private void send(String type, ObjectNode data) {
        var event = ApiClient.JSON.createObjectNode();
        event.putObject("event")
                .put("id", "EVENT" + events)
                .put("event_type", "incident." + type)
                .put("resource_type", "incident")
                .put("occurred_at", startedAt.plus(APART.multipliedBy(events)).toString())
                .putNull("client")
                .<ObjectNode>set("agent", reference("PUSER01", "user_reference", "On-call engineer"))
                .set("data", data);
        var body = event.toString();
        var headers = Map.of(
                "X-Webhook-Id", UUID.randomUUID().toString(),
                "X-PagerDuty-Signature", signature(body));
        var id = sender.deliver(headers, body);
        if (events % 3 == 0) {
            assertThat(sender.deliver(headers, body)).isEqualTo(id);
        }
        events++;
    }

    private static ObjectNode reference(String id, String type, String summary) {
        return ApiClient.JSON.createObjectNode().put("id", id).put("type", type).put("summary", summary);
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
