package dev.debrief.incidents.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Incidents that were over when they were imported from another system. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ImportedIncidentTest {

    private static final Actor SOURCE = Actor.system("pagerduty-main");
    private static final Reporter DANA = new Reporter("user:dana", "Dana");

    @Inject
    IncidentService incidents;

    @Test
    void anImportedIncidentAndItsEventsSaySo() {
        Incident incident = incidents.importPast(past(), DANA, false, SOURCE);

        ApiResponse shown = read(incident);
        assertThat(shown.at("/imported").asBoolean()).isTrue();
        assertThat(shown.text("/status")).isEqualTo("CLOSED");
        assertThat(shown.text("/times/resolvedAt")).isEqualTo("2023-05-02T11:00:00Z");
        assertThat(shown.text("/reportedBy/handle")).isEqualTo("user:dana");
        PublishedEvents events = PublishedEvents.about(incident.id().toString());
        assertThat(events.names()).contains("reported", "resolved");
        assertThat(events.payloads())
                .extracting(event -> event.at("/incident/imported").asBoolean())
                .containsOnly(true);
    }

    @Test
    void itsTimelineHasNoAutomaticEntries() {
        Incident incident = incidents.importPast(past(), DANA, false, SOURCE);

        assertThat(ApiClient.as(Tokens.reader())
                        .get("/api/v1/incidents/" + incident.key() + "/timeline")
                        .expect(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void oneWhosePostmortemIsWantedIsLikeAnyOther() {
        Incident incident = incidents.importPast(past(), DANA, true, SOURCE);

        assertThat(read(incident).json().has("imported")).isFalse();
        JsonNode resolved = PublishedEvents.about(incident.id().toString()).last("resolved");
        assertThat(resolved.path("incident").has("imported")).isFalse();
    }

    private static ApiResponse read(Incident incident) {
        return ApiClient.as(Tokens.reader())
                .get("/api/v1/incidents/" + incident.id())
                .expect(200);
    }

    private static IncidentDescription past() {
        return new IncidentDescription(
                "Search was slow",
                null,
                IncidentKind.INCIDENT,
                Severity.MEDIUM,
                null,
                Visibility.OPEN,
                List.of(),
                List.of(),
                new Times(
                        Instant.parse("2023-05-02T10:00:00Z"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2023-05-02T11:00:00Z"),
                        Instant.parse("2023-05-03T09:00:00Z")),
                Map.of());
    }
}
