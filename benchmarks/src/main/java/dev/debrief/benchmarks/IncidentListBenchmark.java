package dev.debrief.benchmarks;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures all lists and filters of incidents over REST, one call after the other, with 100 000 incidents and 2 000 000
 * timeline entries in the database. Also compares a page after 50 000 incidents with the first page.
 */
public final class IncidentListBenchmark {

    private static final Map<String, String> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("all", "/api/v1/incidents?limit=50");
        LISTS.put("by last change", "/api/v1/incidents?limit=50&sort=update");
        LISTS.put("oldest first", "/api/v1/incidents?limit=50&order=asc");
        LISTS.put("rare status", "/api/v1/incidents?limit=50&status=INVESTIGATING");
        LISTS.put("common status", "/api/v1/incidents?limit=50&status=CLOSED");
        LISTS.put("severity", "/api/v1/incidents?limit=50&severity=CRITICAL");
        LISTS.put(
                "severities and statuses",
                "/api/v1/incidents?limit=50&severity=HIGH&severity=CRITICAL&status=RESOLVED");
        LISTS.put("kind", "/api/v1/incidents?limit=50&kind=DRILL");
        LISTS.put("common service", "/api/v1/incidents?limit=50&service=checkout");
        LISTS.put("rare service", "/api/v1/incidents?limit=50&service=service-7");
        LISTS.put("no such service", "/api/v1/incidents?limit=50&service=none");
        LISTS.put("label", "/api/v1/incidents?limit=50&label=label-7");
        LISTS.put("participant", "/api/v1/incidents?limit=50&participant=user:p7");
        LISTS.put("no such participant", "/api/v1/incidents?limit=50&participant=user:nobody");
        LISTS.put("common words", "/api/v1/incidents?limit=50&text=error%20rate");
        LISTS.put("rare words", "/api/v1/incidents?limit=50&text=E4711%20customers");
        LISTS.put("no such words", "/api/v1/incidents?limit=50&text=nonesuch");
        LISTS.put(
                "month of start",
                "/api/v1/incidents?limit=50&occurredFrom=2022-03-01T00:00:00Z&occurredTo=2022-04-01T00:00:00Z");
        LISTS.put(
                "month of resolution",
                "/api/v1/incidents?limit=50&resolvedFrom=2022-03-01T00:00:00Z&resolvedTo=2022-04-01T00:00:00Z");
        LISTS.put(
                "month of change",
                "/api/v1/incidents?limit=50&updatedFrom=2022-03-01T00:00:00Z&updatedTo=2022-04-01T00:00:00Z");
        LISTS.put("custom field, common", "/api/v1/incidents?limit=50&field=tier:retail");
        LISTS.put("custom field, rare", "/api/v1/incidents?limit=50&field=ticket:T-4711");
        LISTS.put("one incident", "/api/v1/incidents/INC-49999");
        LISTS.put("timeline", "/api/v1/incidents/INC-49999/timeline?limit=50");
        LISTS.put("timeline, key moments", "/api/v1/incidents/INC-49999/timeline?limit=50&keyMoment=true");
        LISTS.put("participants", "/api/v1/incidents/INC-49999/participants");
        LISTS.put(
                "statistics of 90 days",
                "/api/v1/incidents/statistics?from=2022-03-01T00:00:00Z&to=2022-06-01T00:00:00Z");
    }

    private final RestClient incidents;

    private IncidentListBenchmark(Stack stack) {
        this.incidents = new RestClient(stack.baseUrl(Service.INCIDENT), stack.token("benchmark", "reader"));
    }

    public static void main(String[] arguments) throws SQLException {
        BenchmarkEnvironment.describeMachine();
        try (var environment = new BenchmarkEnvironment();
                var stack = environment.stack()) {
            stack.start();
            var admin = new RestClient(stack.baseUrl(Service.INCIDENT), stack.token("benchmark", "admin"));
            for (var key : List.of("tier", "ticket")) {
                admin.create(
                        "/api/v1/incident-fields",
                        "{\"key\": \"" + key + "\", \"name\": \"" + key + "\", \"type\": \"TEXT\"}");
            }
            SqlScript.run(stack, Service.INCIDENT, "/incident-lists.sql");
            var benchmark = new IncidentListBenchmark(stack);
            var latencies = new LatencyRecorder(benchmark.incidents);
            LISTS.forEach(latencies::measure);
            latencies.measure("page after 50 000", benchmark.deepPage());
        }
    }

    /** Follows the cursors like a client. */
    private String deepPage() {
        var path = "/api/v1/incidents?limit=200";
        var next = path;
        for (var page = 0; page < 250; page++) {
            next = path + "&cursor=" + incidents.get(next).path("nextCursor").asText();
        }
        return next.replace("limit=200", "limit=50");
    }
}
