package dev.debrief.benchmarks;

import dev.debrief.localstack.Service;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures lists of postmortems and reads of complete ones over REST, with 100 000 postmortems in the database. */
public final class PostmortemReadBenchmark {

    private static final Map<String, String> READS = new LinkedHashMap<>();

    static {
        READS.put("all", "/api/v1/postmortems?limit=50");
        READS.put("rare status", "/api/v1/postmortems?limit=50&status=IN_REVIEW");
        READS.put("common status", "/api/v1/postmortems?limit=50&status=APPROVED");
        READS.put("severity", "/api/v1/postmortems?limit=50&severity=HIGH");
        READS.put("of an incident", "/api/v1/postmortems?incident=INC-49998");
        READS.put("words", "/api/v1/postmortems?limit=50&text=checkout%2049998");
        READS.put("of a template", "/api/v1/postmortems?limit=50&template=security");
        READS.put("reopened", "/api/v1/postmortems?limit=50&incidentReopened=true");
        READS.put("decisions", "/api/v1/postmortem-decisions?limit=50");
    }

    private PostmortemReadBenchmark() {}

    public static void main(String[] arguments) throws SQLException {
        BenchmarkEnvironment.describeMachine();
        try (var environment = new BenchmarkEnvironment();
                var stack = environment.stack()) {
            stack.start();
            SqlScript.run(stack, Service.POSTMORTEM, "/postmortem-reads.sql");
            var reader = new RestClient(stack.baseUrl(Service.POSTMORTEM), stack.token("benchmark", "reader"));
            var latencies = new LatencyRecorder(reader);
            READS.forEach(latencies::measure);
            latencies.measure("complete postmortems", call -> "/api/v1/postmortems/" + completePostmortem(call));
            latencies.measure("their meetings", call -> "/api/v1/postmortems/" + completePostmortem(call) + "/meeting");
            latencies.measure(
                    "their comments", call -> "/api/v1/postmortems/" + completePostmortem(call) + "/comments");
        }
    }

    /** Every hundredth postmortem is complete; each call reads a different one. */
    private static String completePostmortem(int call) {
        return "PM-" + 100 * (1 + call * 37 % 1000);
    }
}
