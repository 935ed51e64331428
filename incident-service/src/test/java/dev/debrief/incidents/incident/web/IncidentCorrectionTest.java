package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentCorrectionTest {

    private static final String PATH = "/api/v1/incidents";

    @Test
    void reportsAResolvedIncidentInOneRequest() throws Exception {
        ApiResponse reported = report("""
                {"title": "Last year", "severity": "HIGH",
                 "times": {"startedAt": "2024-11-15T10:15:00Z", "resolvedAt": "2024-11-15T11:35:00Z",
                           "closedAt": "2024-11-20T09:00:00Z"}}
                """);

        assertThat(reported.text("/status")).isEqualTo("CLOSED");
        assertThat(reported.text("/times/resolvedAt")).isEqualTo("2024-11-15T11:35:00Z");
        assertThat(reported.text("/durations/5/seconds")).isEqualTo("4800");
        assertThat(PublishedEvents.about(reported.text("/id")).names())
                .containsExactly(
                        "reported",
                        "status-changed",
                        "resolved",
                        "timeline-entry-recorded",
                        "status-changed",
                        "timeline-entry-recorded");
    }

    @Test
    void closedAtRequiresResolvedAt() {
        ApiResponse refused = api().post(PATH, """
                {"title": "Closed only", "severity": "LOW", "times": {"closedAt": "2024-11-20T09:00:00Z"}}
                """).expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/times/resolvedAt");
    }

    @Test
    void correctingARecordedTimeRequiresAReason() throws Exception {
        ApiResponse closed = report("""
                {"title": "Closed", "severity": "LOW",
                 "times": {"startedAt": "2024-11-15T10:15:00Z", "resolvedAt": "2024-11-15T11:35:00Z",
                           "closedAt": "2024-11-20T09:00:00Z"}}
                """);

        ApiResponse refused =
                api().patch(closed.location(), closed.etag(), """
                {"times": {"startedAt": "2024-11-15T10:05:00Z"}}
                """).expectProblem(400, "validation-failed");
        ApiResponse corrected =
                api().patch(closed.location(), closed.etag(), """
                {"times": {"startedAt": "2024-11-15T10:05:00Z"}, "correctionReason": "The deployment log says so"}
                """).expect(200);

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/correctionReason");
        assertThat(corrected.text("/durations/5/seconds")).isEqualTo("5400");
        PublishedEvents events = PublishedEvents.about(closed.text("/id"));
        assertThat(events.last().at("/reason").asText()).isEqualTo("The deployment log says so");
        assertThat(events.last().at("/durations/5/seconds").asLong()).isEqualTo(5400);
    }

    @Test
    void settingAMissingTimeRequiresNoReason() {
        ApiResponse reported = report("{\"title\": \"New\", \"severity\": \"LOW\"}");

        api().patch(reported.location(), reported.etag(), """
                {"times": {"startedAt": "2024-11-15T10:05:00Z"}}
                """).expect(200);
    }

    @Test
    void recordsSeverityChangesInTheirHistoryAndTheTimeline() {
        ApiResponse reported =
                report("{\"title\": \"Growing\", \"severity\": \"LOW\", \"severityReason\": \"One shop\"}");

        ApiResponse rated =
                api().patch(reported.location(), reported.etag(), """
                {"severity": "CRITICAL", "severityReason": "Every shop"}
                """).expect(200);
        api().patch(reported.location(), rated.etag(), "{\"title\": \"Grown\"}").expect(200);

        ApiResponse history =
                api().get(reported.location() + "/severity-changes").expect(200);
        assertThat(history.json().findValuesAsText("to")).containsExactly("CRITICAL", "LOW");
        assertThat(history.json().findValuesAsText("from")).containsExactly("LOW");
        assertThat(history.json().findValuesAsText("reason")).containsExactly("Every shop", "One shop");
        ApiResponse timeline = api().get(reported.location() + "/timeline").expect(200);
        assertThat(timeline.json().findValuesAsText("text"))
                .containsExactly("Severity changed from low to critical: Every shop");
        assertThat(timeline.text("/items/0/automatic")).isEqualTo("true");
    }

    @Test
    void recordsTransitionsInTheTimeline() {
        ApiResponse reported = report("{\"title\": \"Checkout fails\", \"severity\": \"LOW\"}");

        ApiResponse mitigated = api().post(reported.location() + "/transitions", reported.etag(), """
                {"transition": "MITIGATE", "at": "2024-11-15T11:20:00Z", "reason": "Switched off"}
                """)
                .expect(200);
        api().post(reported.location() + "/transitions", mitigated.etag(), """
                {"transition": "RESOLVE", "at": "2024-11-15T11:35:00Z"}
                """).expect(200);

        ApiResponse timeline = api().get(reported.location() + "/timeline").expect(200);
        assertThat(timeline.json().findValuesAsText("kind")).containsExactly("MITIGATION", "RESOLUTION");
        assertThat(timeline.json().findValuesAsText("text"))
                .containsExactly(
                        "Status changed from reported to mitigated: Switched off",
                        "Status changed from mitigated to resolved.");
        assertThat(api().get(reported.location() + "/timeline?automatic=false").at("/items"))
                .isEmpty();
    }

    @Test
    void fiftyConcurrentWritersLoseNoUpdate() {
        ApiResponse reported = report("{\"title\": \"Contended\", \"severity\": \"LOW\"}");

        List<CompletableFuture<Void>> writers = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.runAsync(() -> addLabel(reported.location(), "writer-" + i)))
                .toList();
        writers.forEach(CompletableFuture::join);

        ApiResponse read = api().get(reported.location()).expect(200);
        assertThat(read.at("/labels")).hasSize(50);
        assertThat(read.etag()).isEqualTo("\"51\"");
    }

    private static void addLabel(String location, String label) {
        int status;
        do {
            ApiResponse current = api().get(location).expect(200);
            List<String> labels = new ArrayList<>();
            current.at("/labels").forEach(known -> labels.add("\"" + known.asText() + "\""));
            labels.add("\"" + label + "\"");
            status = api().patch(location, current.etag(), "{\"labels\": " + labels + "}")
                    .status();
        } while (status == 412);
        assertThat(status).isEqualTo(200);
    }

    private static ApiResponse report(String body) {
        return api().post(PATH, body).expect(201);
    }

    private static ApiClient api() {
        return ApiClient.as(Tokens.contributor());
    }
}
