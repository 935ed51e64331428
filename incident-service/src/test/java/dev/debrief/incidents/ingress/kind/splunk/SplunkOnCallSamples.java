package dev.debrief.incidents.ingress.kind.splunk;

import java.util.Map;
import java.util.TreeMap;

/** Payloads as Splunk On-Call makes them from the template. */
final class SplunkOnCallSamples {

    /** Variables and their values when an incident is triggered. */
    private static final Map<String, String> TRIGGERED = Map.ofEntries(
            Map.entry("STATE.INCIDENT_NAME", "14"),
            Map.entry("INCIDENT.INCIDENT_ID", "14"),
            Map.entry("STATE.ENTITY_ID", "checkout/errors"),
            Map.entry("STATE.CURRENT_ALERT_PHASE", "UNACKED"),
            Map.entry("INCIDENT.CURRENT_PHASE", "UNACKED"),
            Map.entry("STATE.CURRENT_STATE", "CRITICAL"),
            Map.entry("STATE.ALERT_COUNT", "1"),
            Map.entry("STATE.SERVICE", "checkout"),
            Map.entry("STATE.HOST", ""),
            Map.entry("ALERT.message_type", "CRITICAL"),
            Map.entry("ALERT.routing_key", "payments"),
            Map.entry("ALERT.monitoring_tool", "prometheus"),
            Map.entry("ALERT.VO_ORGANIZATION_ID", "acme"),
            Map.entry("INCIDENT.ENTITY_DISPLAY_NAME", "Checkout errors"),
            Map.entry("ALERT.entity_display_name", "Checkout errors"),
            Map.entry("ALERT.state_message", "One checkout in ten fails"),
            Map.entry("STATE.INCIDENT_TIMESTAMP", "1731666300000"),
            Map.entry("STATE.LAST_TIMESTAMP", "1731666300000"),
            Map.entry("STATE.ACK_USER", "SYSTEM"),
            Map.entry("STATE.ACK_MSG", ""),
            Map.entry("STATE.ACKED_BY", "null"),
            Map.entry("STATE.ACKED_AT", "null"));

    private SplunkOnCallSamples() {}

    /** The template, filled in with the variables of a triggered incident and others. */
    static String payload(Map<String, String> others) {
        Map<String, String> variables = new TreeMap<>(TRIGGERED);
        variables.putAll(others);
        return fill(variables);
    }

    /** As for chats, in which only INCIDENT and CHAT have values. */
    static String withoutState(String incident) {
        return fill(Map.of("INCIDENT.INCIDENT_ID", incident, "CHAT.TEXT", "Hello"));
    }

    static String fill(Map<String, String> variables) {
        String payload = WebhookTemplate.PAYLOAD;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            payload = payload.replace("${{" + variable.getKey() + "}}", variable.getValue());
        }
        return payload;
    }
}
