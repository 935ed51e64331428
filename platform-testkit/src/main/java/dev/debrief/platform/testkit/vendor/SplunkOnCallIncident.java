package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * A made-up incident, the same for the same number: triggered, acknowledged and, unless it is open, resolved after an
 * hour.
 */
public record SplunkOnCallIncident(int number, Instant startedAt, boolean resolved) {

    /** Transitions that become timeline entries. */
    public static final int ENTRIES = 3;

    public static SplunkOnCallIncident resolved(int number, Instant startedAt) {
        return new SplunkOnCallIncident(number, startedAt, true);
    }

    public String id() {
        return Integer.toString(number);
    }

    String phase() {
        return resolved ? "resolved" : "acknowledged";
    }

    ObjectNode incident() {
        ObjectNode incident = StubApi.JSON
                .createObjectNode()
                .put("incidentNumber", id())
                .put("currentPhase", phase())
                .put("entityId", "checkout/errors")
                .put("entityDisplayName", "Checkout errors " + number)
                .put("entityState", "critical")
                .put("service", "checkout")
                .put("host", "")
                .put("routingKey", "payments")
                .put("alertCount", 3)
                .put("startTime", startedAt.toString());
        incident.putArray("pagedTeams").add("payments");
        incident.putArray("pagedUsers").add("responder");
        incident.putArray("pagedPolicies");
        ArrayNode transitions = incident.putArray("transitions");
        transition(transitions, "triggered", Duration.ZERO).put("alertId", "a-" + number);
        transition(transitions, "acknowledged", Duration.ofMinutes(4))
                .put("by", "responder")
                .put("manually", true)
                .put("message", "looking");
        if (resolved) {
            transition(transitions, "resolved", Duration.ofHours(1)).put("by", "responder");
        }
        return incident;
    }

    private ObjectNode transition(ArrayNode transitions, String name, Duration after) {
        return transitions
                .addObject()
                .put("name", name)
                .put("at", startedAt.plus(after).toString());
    }
}
