package dev.debrief.incidents.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@TestInstance(Lifecycle.PER_CLASS)
class StatisticsResourceTest {

    private static final String PERIOD =
            "/api/v1/incidents/statistics?from=2019-03-04T00:00:00Z&to=2019-03-18T00:00:00Z";

    @BeforeAll
    void report() {
        for (int minutes : new int[] {10, 20, 30, 40, 100}) {
            incident(
                    "OPEN",
                    "INCIDENT",
                    "2019-03-05T10:00:00Z",
                    "2019-03-05T%02d:%02d:00Z".formatted(10 + minutes / 60, minutes % 60));
        }
        incident("OPEN", "INCIDENT", "2019-03-12T10:00:00Z", "2019-03-12T09:00:00Z");
        incident("OPEN", "DRILL", "2019-03-12T10:00:00Z", "2019-03-12T11:00:00Z");
        incident("RESTRICTED", "INCIDENT", "2019-03-12T10:00:00Z", "2019-03-12T11:00:00Z");
    }

    @Test
    void computesMedianAndPercentile() {
        ApiResponse statistics = reader().get(PERIOD).expect(200);

        assertThat(statistics.at("/groups")).hasSize(1);
        assertThat(statistics.text("/groups/0/total")).isEqualTo("6");
        JsonNode resolution = statistics.at("/groups/0/durations/5");
        assertThat(resolution.path("name").asText()).isEqualTo("RESOLUTION");
        assertThat(resolution.path("recorded").asInt()).isEqualTo(5);
        assertThat(resolution.path("invalid").asInt()).isEqualTo(1);
        assertThat(resolution.path("median").asInt()).isEqualTo(30 * 60);
        assertThat(resolution.path("p90").asInt()).isEqualTo(76 * 60);
    }

    @Test
    void hidesMedianAndPercentileOfFewerThanFiveValues() {
        ApiResponse weeks = reader().get(PERIOD + "&by=WEEK").expect(200);

        assertThat(weeks.at("/groups").findValuesAsText("name"))
                .contains("2019-03-04", "2019-03-11")
                .doesNotContain("2019-03-12");
        assertThat(weeks.at("/groups/1/durations/5").has("median")).isFalse();
        assertThat(weeks.text("/groups/1/total")).isEqualTo("1");
    }

    @Test
    void countsByServiceAndKind() {
        ApiResponse services = reader().get(PERIOD + "&by=SERVICE&kind=DRILL").expect(200);

        assertThat(services.at("/groups").findValuesAsText("name")).containsExactly("shop", "stock");
        assertThat(services.text("/groups/0/total")).isEqualTo("1");
        assertThat(services.at("/groups/0/durations")).isEmpty();
        assertThat(reader().get(PERIOD + "&severity=LOW").at("/groups")).isEmpty();
        assertThat(reader().get(PERIOD + "&service=shop").text("/groups/0/total"))
                .isEqualTo("6");
    }

    @Test
    void countsRestrictedIncidentsForTheirAudienceOnly() {
        assertThat(ApiClient.as(Tokens.contributor()).get(PERIOD).text("/groups/0/total"))
                .isEqualTo("7");
        assertThat(ApiClient.as(Tokens.admin()).get(PERIOD).text("/groups/0/total"))
                .isEqualTo("7");
        assertThat(reader().get(PERIOD).text("/groups/0/total")).isEqualTo("6");
    }

    @Test
    void includesCustomMeasurements() {
        ApiClient admin = ApiClient.as(Tokens.admin());
        ApiResponse backwards = admin.post("/api/v1/measurements", """
                {"key": "BACKWARDS", "name": "Backwards", "from": "resolvedAt", "to": "startedAt"}
                """).expect(201);

        JsonNode durations = reader().get(PERIOD).at("/groups/0/durations");
        admin.delete(backwards.location(), backwards.etag()).expect(204);

        JsonNode measured = StreamSupport.stream(durations.spliterator(), false)
                .filter(duration -> duration.path("name").asText().equals("BACKWARDS"))
                .findFirst()
                .orElseThrow();
        assertThat(measured.path("recorded").asInt()).isEqualTo(1);
        assertThat(measured.path("invalid").asInt()).isEqualTo(5);
    }

    @Test
    void refusesAnInvalidPeriod() {
        reader().get("/api/v1/incidents/statistics?from=2019-03-04T00:00:00Z&to=2019-03-04T00:00:00Z")
                .expectProblem(400, "validation-failed");
        reader().get("/api/v1/incidents/statistics?from=2009-03-04T00:00:00Z&to=2019-03-04T00:00:00Z")
                .expectProblem(400, "validation-failed");
    }

    private static void incident(String visibility, String kind, String startedAt, String resolvedAt) {
        ApiClient.as(Tokens.contributor())
                .post("/api/v1/incidents", """
                {"title": "Counted", "severity": "HIGH", "kind": "%s", "visibility": "%s", "services": ["shop", "stock"],
                 "times": {"startedAt": "%s", "resolvedAt": "%s"}}
                """.formatted(kind, visibility, startedAt, resolvedAt))
                .expect(201);
    }

    private static ApiClient reader() {
        return ApiClient.as(Tokens.as("eve", "reader"));
    }
}
