package dev.debrief.e2e.ingress;

import dev.debrief.localstack.host.DebriefHome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The outgoing webhooks of one incident of Splunk On-Call, with the template of docs/sources/splunk-on-call.md.
 * Variables without a value are sent as they are in the template.
 */
final class SplunkOnCallWebhooks {

    private static final Pattern TEMPLATE =
            Pattern.compile("```json\\n(\\{[^`]*\"victorops/v1\"[^`]*})\\n```", Pattern.DOTALL);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String USER = "jdoe";

    private final WebhookSender sender;
    private final String secret;
    private final String template;
    private final Map<String, String> variables = new HashMap<>();

    SplunkOnCallWebhooks(URI url, String secret) throws IOException {
        this.sender = new WebhookSender(url, TIMEOUT);
        this.secret = secret;
        this.template = template();
    }

    private static String template() throws IOException {
        var page = Files.readString(DebriefHome.find().resolve("docs/sources/splunk-on-call.md"));
        var found = TEMPLATE.matcher(page);
        if (!found.find()) {
            throw new AssertionError("docs/sources/splunk-on-call.md has no template.");
        }
        return found.group(1);
    }

    WebhookSender sender() {
        return sender;
    }

    void triggered(Instant at) {
        variables.putAll(Map.of(
                "STATE.INCIDENT_NAME", "14",
                "INCIDENT.INCIDENT_ID", "14",
                "STATE.ENTITY_ID", "checkout/errors",
                "STATE.INCIDENT_TIMESTAMP", millis(at),
                "STATE.CURRENT_STATE", "CRITICAL",
                "ALERT.message_type", "CRITICAL",
                "ALERT.entity_display_name", "Checkout error rate",
                "ALERT.state_message", "One checkout in ten fails",
                "ALERT.routing_key", "payments"));
        send("UNACKED", at);
    }

    void acknowledged(Instant at) {
        variables.putAll(Map.of(
                "STATE.ACKED_BY",
                USER,
                "STATE.ACKED_AT",
                millis(at),
                "STATE.ACK_USER",
                USER,
                "STATE.ACK_MSG",
                "Looking"));
        send("ACKED", at);
    }

    void chat(String text) {
        var chat = new HashMap<>(variables);
        chat.putAll(Map.of("CHAT.USER_ID", USER, "CHAT.TEXT", text));
        deliver(chat);
    }

    void resolved(Instant at) {
        variables.putAll(Map.of(
                "STATE.CURRENT_STATE",
                "OK",
                "ALERT.message_type",
                "RECOVERY",
                "STATE.RESOLVED_BY",
                USER,
                "STATE.RESOLVED_AT",
                millis(at)));
        send("RESOLVED", at);
    }

    private void send(String phase, Instant at) {
        variables.put("STATE.CURRENT_ALERT_PHASE", phase);
        variables.put("STATE.LAST_TIMESTAMP", millis(at));
        deliver(variables);
    }

    private void deliver(Map<String, String> values) {
        var body = template;
        for (var value : values.entrySet()) {
            body = body.replace("${{" + value.getKey() + "}}", value.getValue());
        }
        sender.deliver(Map.of("X-Debrief-Secret", secret), body);
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
