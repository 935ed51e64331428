package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up incident with log entries, the same for the same number: triggered, assigned, notified twice, acknowledged
 * and, unless it is open, resolved. Every fifth one has a note.
 */
public record PagerDutyIncident(int number, Instant createdAt, boolean resolved) {

    /** Log entries that become timeline entries: all but those that say that somebody was notified. */
    public static final int ENTRIES = 4;

    private static final Duration DURATION = Duration.ofMinutes(70);

    public static PagerDutyIncident resolved(int number, Instant createdAt) {
        return new PagerDutyIncident(number, createdAt, true);
    }

    public String id() {
        return "P%06d".formatted(number);
    }

    public boolean hasNote() {
        return number % 5 == 0;
    }

    public Instant resolvedAt() {
        return createdAt.plus(DURATION);
    }

    ObjectNode incident() {
        ObjectNode incident = StubApi.JSON
                .createObjectNode()
                .put("id", id())
                .put("type", "incident")
                .put("incident_number", number)
                .put("title", "Checkout error rate " + number)
                .put("status", resolved ? "resolved" : "triggered")
                .put("urgency", "high")
                .put("created_at", createdAt.toString())
                .put("last_status_change_at", (resolved ? resolvedAt() : createdAt).toString())
                .put("html_url", "https://acme.pagerduty.example/incidents/" + id());
        incident.putArray("assignments");
        incident.putArray("acknowledgements");
        incident.putArray("teams").add(reference("PTEAM01", "team_reference", "payments"));
        incident.set("service", reference("PSVC001", "service_reference", "checkout"));
        if (number % 3 == 0) {
            incident.putNull("priority");
        } else {
            incident.set("priority", reference("PPRI001", "priority_reference", "P1"));
        }
        return incident;
    }

    /** Newest first. */
    List<ObjectNode> logEntries() {
        List<ObjectNode> entries = new ArrayList<>();
        if (resolved) {
            entries.add(byUser(entry("F", "resolve", "Resolved", DURATION)));
        }
        if (hasNote()) {
            ObjectNode annotation = byUser(entry("E", "annotate", "Note added", Duration.ofMinutes(30)));
            annotation.putObject("channel").put("type", "note").put("summary", "A note, cut …");
            entries.add(annotation);
        }
        entries.add(byUser(entry("D", "acknowledge", "Acknowledged", Duration.ofMinutes(4))));
        entries.add(byService(entry("C", "notify", "Notified by SMS", Duration.ofSeconds(3))));
        entries.add(byService(entry("B", "notify", "Notified by phone", Duration.ofSeconds(2))));
        ObjectNode assignment = byService(entry("A", "assign", "Assigned", Duration.ofSeconds(1)));
        assignment.putArray("assignees").add(user());
        entries.add(assignment);
        ObjectNode trigger = byService(entry("0", "trigger", "Triggered through the API", Duration.ZERO));
        trigger.putObject("channel").put("type", "api").putObject("details").put("rate", "5 %");
        trigger.putObject("event_details").put("description", "More than 5 % of the orders fail");
        entries.add(trigger);
        return entries;
    }

    List<ObjectNode> notes() {
        if (!hasNote()) {
            return List.of();
        }
        ObjectNode note = StubApi.JSON
                .createObjectNode()
                .put("id", "N%06d".formatted(number))
                .put("content", "A note, not cut: the payment provider limits requests.")
                .put("created_at", createdAt.plus(Duration.ofMinutes(30)).toString());
        note.set("user", user());
        return List.of(note);
    }

    private ObjectNode entry(String suffix, String type, String summary, Duration after) {
        return StubApi.JSON
                .createObjectNode()
                .put("id", "R%06d%s".formatted(number, suffix))
                .put("type", type + "_log_entry")
                .put("summary", summary)
                .put("created_at", createdAt.plus(after).toString());
    }

    private static ObjectNode byUser(ObjectNode entry) {
        entry.set("agent", user());
        return entry;
    }

    private static ObjectNode byService(ObjectNode entry) {
        entry.set("agent", reference("PSVC001", "service_reference", "checkout"));
        return entry;
    }

    private static ObjectNode user() {
        return reference("PUSER01", "user_reference", "On-call engineer");
    }

    private static ObjectNode reference(String id, String type, String summary) {
        return StubApi.JSON.createObjectNode().put("id", id).put("type", type).put("summary", summary);
    }
}
