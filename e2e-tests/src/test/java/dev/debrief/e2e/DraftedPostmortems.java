package dev.debrief.e2e;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static dev.debrief.localstack.Service.INCIDENT;
import static dev.debrief.localstack.Service.POSTMORTEM;
import static org.awaitility.Awaitility.await;

import dev.debrief.localstack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Postmortems of resolved incidents, for action items. */
public final class DraftedPostmortems {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApiUser dana;

    private DraftedPostmortems(Stack stack) {
        this.dana = new ApiUser(stack, "dana", "contributor");
    }

    /** Resolves incidents, and returns the keys of their postmortems when action-tracker-service has received them. */
    public static List<String> create(Stack stack, int count) {
        var postmortems = new DraftedPostmortems(stack);
        var incidents = IntStream.rangeClosed(1, count)
                .mapToObj(postmortems::resolvedIncident)
                .toList();
        return incidents.stream().map(postmortems::draftOf).toList();
    }

    private String resolvedIncident(int number) {
        var key = dana.create(
                        INCIDENT,
                        "/api/v1/incidents",
                        Map.of(
                                "title",
                                "Checkout fails for customer " + number,
                                "kind",
                                "INCIDENT",
                                "severity",
                                "HIGH",
                                "severityReason",
                                "A critical business function was impacted",
                                "services",
                                List.of("checkout"),
                                "times",
                                Map.of(
                                        "startedAt", "2024-11-15T10:15:00Z",
                                        "detectedAt", "2024-11-15T10:25:00Z",
                                        "mitigatedAt", "2024-11-15T11:20:00Z")))
                .path("key")
                .asText();
        dana.act(
                INCIDENT,
                "/api/v1/incidents/" + key,
                "/transitions",
                Map.of("transition", "RESOLVE", "at", "2024-11-15T11:35:00Z", "reason", "Error rates are normal."));
        return key;
    }

    private String draftOf(String incident) {
        var key = await().atMost(PATIENCE)
                .until(
                        () -> dana.read(POSTMORTEM, "/api/v1/postmortems?incident=" + incident)
                                .path("items"),
                        items -> !items.isEmpty())
                .at("/0/key")
                .asText();
        await().atMost(PATIENCE)
                .until(() -> dana.at(ACTION_TRACKER)
                        .get("/api/v1/postmortems/" + key + "/progress")
                        .isSuccess());
        return key;
    }
}
