package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.fault.History.ResourceRef;
import dev.debrief.localstack.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Reports, documents and resolves incidents. */
final class IncidentWorkload {

    /** Severities that require a postmortem, and others that do not. */
    private static final List<String> SEVERITIES = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");

    private static final List<String> TRANSITIONS = List.of("INVESTIGATE", "IDENTIFY", "MITIGATE", "RESOLVE");
    private static final List<String> STATUSES = List.of("INVESTIGATING", "IDENTIFIED", "MITIGATED", "RESOLVED");
    private static final int OPEN_AT_ONCE = 3;

    private final CommandRecorder commands;
    private final Random random;
    private final String label;
    private final String user;
    private final List<OpenIncident> incidents = new ArrayList<>();
    private final Deque<String> resolved = new ArrayDeque<>();
    private int written;

    /** An incident of this client. {@code next} is the index of its next transition. */
    private static final class OpenIncident {
        private final ResourceRef ref;
        private int next;

        private OpenIncident(ResourceRef ref) {
            this.ref = ref;
        }
    }

    IncidentWorkload(CommandRecorder commands, Random random, String label, String user) {
        this.commands = commands;
        this.random = random;
        this.label = label;
        this.user = user;
    }

    void executeNext() {
        var open = incidents.stream()
                .filter(incident -> incident.next < TRANSITIONS.size())
                .count();
        if (open < OPEN_AT_ONCE) {
            report();
            return;
        }
        var incident = incidents.get(random.nextInt(incidents.size()));
        switch (random.nextInt(6)) {
            case 0 -> assess(incident);
            case 1 -> join(incident);
            case 2 -> rename(incident);
            case 3, 4 -> advance(incident);
            default -> record(incident);
        }
    }

    /** Returns the IDs of incidents resolved since the last call. */
    List<String> drainResolved() {
        var ids = List.copyOf(resolved);
        resolved.clear();
        return ids;
    }

    private void report() {
        var title = text("Incident");
        var body = body().put("title", title).put("severity", SEVERITIES.get(random.nextInt(SEVERITIES.size())));
        body.putArray("labels").add(label);
        var list = new ResourceRef(Service.INCIDENT, "/api/v1/incidents");
        var ours = new ResourceRef(Service.INCIDENT, "/api/v1/incidents?label=" + label);
        var created = commands.create("report", list, ours, "id", body, Map.of("/title", title));
        incidents.add(new OpenIncident(new ResourceRef(
                Service.INCIDENT, list.path() + "/" + created.path("id").asText())));
    }

    private void record(OpenIncident incident) {
        var text = text("Moment");
        var body = body().put("occurredAt", "2026-01-15T10:00:0" + random.nextInt(10) + "Z")
                .put("kind", "NOTE")
                .put("text", text);
        commands.create("record", below(incident, "/timeline"), "id", body, Map.of("/text", text));
    }

    private void assess(OpenIncident incident) {
        var text = text("Impact");
        var body = body().put("userImpact", text);
        body.putObject("complaints").put("value", random.nextInt(100)).put("basis", "MEASURED");
        commands.change("assess", "PUT", below(incident, "/impact"), "", body, Map.of("/userImpact", text));
    }

    private void join(OpenIncident incident) {
        var handle = "user:" + user + "-" + ++written;
        var body = body().put("handle", handle).put("displayName", handle);
        body.putArray("roles").add("RESPONDER");
        commands.create("join", below(incident, "/participants"), "handle", body, Map.of("/displayName", handle));
    }

    private void rename(OpenIncident incident) {
        var title = text("Renamed");
        commands.change("rename", "PATCH", incident.ref, "", body().put("title", title), Map.of("/title", title));
    }

    private void advance(OpenIncident incident) {
        if (incident.next == TRANSITIONS.size()) {
            record(incident);
            return;
        }
        var transition = Math.min(TRANSITIONS.size() - 1, incident.next + random.nextInt(3));
        var body = body().put("transition", TRANSITIONS.get(transition));
        if (TRANSITIONS.get(transition).equals("RESOLVE")) {
            body.put("at", resolvedAt().toString());
        }
        var verb = TRANSITIONS.get(transition).toLowerCase(Locale.ROOT);
        commands.change(verb, "POST", incident.ref, "/transitions", body, Map.of("/status", STATUSES.get(transition)));
        incident.next = transition + 1;
        if (incident.next == TRANSITIONS.size()) {
            resolved.add(incident.ref.path().replaceAll(".*/", ""));
        }
    }

    /** The meeting window, which is over 72 hours after the resolution, closes within seconds. */
    private Instant resolvedAt() {
        return Instant.now()
                .truncatedTo(ChronoUnit.MILLIS)
                .minus(Duration.ofHours(72))
                .plusSeconds(5 + random.nextInt(15));
    }

    private String text(String what) {
        return what + " " + ++written + " by " + user;
    }

    private static ResourceRef below(OpenIncident incident, String path) {
        return new ResourceRef(Service.INCIDENT, incident.ref.path() + path);
    }

    private static ObjectNode body() {
        return ApiClient.JSON.createObjectNode();
    }
}
