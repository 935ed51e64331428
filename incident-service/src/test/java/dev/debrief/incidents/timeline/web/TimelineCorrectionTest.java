package dev.debrief.incidents.timeline.web;

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
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TimelineCorrectionTest {

    private ApiResponse incident;
    private String timeline;

    @BeforeEach
    void reportAnIncident() {
        incident = api().post("/api/v1/incidents", """
                {"title": "With an account", "severity": "LOW", "times": {"startedAt": "2024-11-15T10:15:00Z"}}
                """).expect(201);
        timeline = incident.location() + "/timeline";
    }

    @Test
    void aCorrectedEntryKeepsItsEarlierVersions() throws Exception {
        ApiResponse entry = record("10:25", "NOTE", "Wrong");

        ApiResponse corrected = api().patch(entry.location(), entry.etag(), """
                {"text": "Right", "occurredAt": "2024-11-15T10:20:00Z"}
                """).expect(200);

        assertThat(corrected.etag()).isEqualTo("\"2\"");
        ApiResponse history = api().get(entry.location() + "/history").expect(200);
        assertThat(history.text("/items/0/entry/text")).isEqualTo("Wrong");
        assertThat(history.text("/items/0/change")).isEqualTo("REVISED");
        assertThat(history.at("/items")).hasSize(1);
        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.names()).endsWith("timeline-entry-revised");
        assertThat(events.last().at("/entry/text").asText()).isEqualTo("Right");
        api().patch(entry.location(), entry.etag(), "{\"text\": \"x\"}").expectProblem(412, "stale-revision");
    }

    @Test
    void aRemovedEntryKeepsItsHistory() throws Exception {
        ApiResponse entry = record("10:25", "NOTE", "Written down twice");

        api().delete(entry.location() + "?reason=Twice", entry.etag()).expect(204);

        api().get(entry.location()).expectProblem(404, "not-found");
        ApiResponse history = api().get(entry.location() + "/history").expect(200);
        assertThat(history.text("/items/0/change")).isEqualTo("REMOVED");
        assertThat(history.text("/items/0/reason")).isEqualTo("Twice");
        assertThat(PublishedEvents.about(incident.text("/id")).names()).endsWith("timeline-entry-removed");
    }

    @Test
    void recordsADecision() {
        ApiResponse entry = api().post(timeline, """
                {"occurredAt": "2024-11-15T10:50:00Z", "kind": "DECISION", "text": "A hotfix",
                 "decision": {"knownThen": "The release before is broken too", "options": ["Roll back", "Hotfix"],
                              "choice": "Hotfix", "reason": "Two lines"}}
                """).expect(201);

        assertThat(api().get(entry.location()).expect(200).at("/decision/options"))
                .hasSize(2);
        ApiResponse without = api().patch(entry.location(), entry.etag(), "{\"decision\": null}")
                .expect(200);
        assertThat(without.json().has("decision")).isFalse();
    }

    @Test
    void anEntryLinksEvidenceOfItsOwnIncidentOnly() {
        ApiResponse evidence =
                api().post(incident.location() + "/evidence", """
                {"kind": "DASHBOARD", "title": "Checkout", "link": "https://grafana.example.com/d/1"}
                """).expect(201);
        String entry = """
                {"occurredAt": "2024-11-15T10:25:00Z", "kind": "SIGNAL", "text": "Seen", "evidenceIds": ["%s"]}
                """;

        api().post(timeline, entry.formatted(evidence.text("/id"))).expect(201);
        ApiResponse refused = api().post(timeline, entry.formatted("01932f5d-1c40-7b1e-8a52-9be2a1c7d6e3"))
                .expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/evidenceIds");
    }

    @Test
    void filtersByKindKeyMomentAndTime() {
        record("10:20", "SIGNAL", "Ticket");
        record("10:25", "DETECTION", "Alert");
        record("10:40", "NOTE", "Noise");

        assertThat(texts("?kind=SIGNAL&kind=DETECTION")).containsExactly("Ticket", "Alert");
        assertThat(texts("?from=2024-11-15T10:25:00Z&to=2024-11-15T10:40:00Z")).containsExactly("Alert");
        assertThat(texts("?keyMoment=true")).isEmpty();
    }

    @Test
    void listsEntriesByTimeWhateverTheOrderOfRecording() {
        long seed = 20241115;
        Random random = new Random(seed);
        List<String> expected = new ArrayList<>();
        List<ApiResponse> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            entries.add(record("10:" + (15 + random.nextInt(40)), "NOTE", "Entry " + i));
        }
        for (int i = 0; i < 12; i++) {
            int which = random.nextInt(entries.size());
            ApiResponse entry = entries.get(which);
            entries.set(
                    which,
                    api().patch(
                                    "/api/v1/incidents/" + incident.text("/id") + "/timeline/" + entry.text("/id"),
                                    entry.etag(),
                                    """
                    {"occurredAt": "2024-11-15T11:%d:00Z", "text": "Corrected %d"}
                    """.formatted(10 + random.nextInt(40), i))
                            .expect(200));
        }
        entries.stream()
                .sorted((one, other) -> (one.text("/occurredAt") + one.text("/id"))
                        .compareTo(other.text("/occurredAt") + other.text("/id")))
                .forEach(entry -> expected.add(entry.text("/id")));

        assertThat(api().get(timeline).expect(200).json().findValuesAsText("id"))
                .as("seed %d", seed)
                .isEqualTo(expected);
        for (ApiResponse entry : entries) {
            int revisions = Integer.parseInt(entry.etag().replace("\"", ""));
            assertThat(api().get(timeline + "/" + entry.text("/id") + "/history")
                            .at("/items"))
                    .hasSize(revisions - 1);
        }
    }

    @Test
    void findsGapsAndContradictions() {
        record("10:25", "DETECTION", "Alert");
        record("11:05", "ACTION", "Hotfix");
        ApiResponse current = api().get(incident.location()).expect(200);
        api().patch(incident.location(), current.etag(), "{\"times\": {\"detectedAt\": \"2024-11-15T10:45:00Z\"}}")
                .expect(200);

        ApiResponse findings = api().get(incident.location() + "/timeline-findings?gapMinutes=20")
                .expect(200);

        assertThat(findings.json().findValuesAsText("code")).containsExactly("GAP", "CONTRADICTS_TIMES");
        assertThat(findings.text("/checkedEntries")).isEqualTo("2");
    }

    @Test
    void rejectsATimeInTheFuture() {
        ApiResponse refused = api().post(timeline, """
                {"occurredAt": "2124-11-15T10:25:00Z", "kind": "NOTE", "text": "Tomorrow"}
                """).expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/occurredAt");
    }

    private List<String> texts(String query) {
        return api().get(timeline + query).expect(200).json().findValuesAsText("text");
    }

    private ApiResponse record(String time, String kind, String text) {
        return api().post(timeline, """
                {"occurredAt": "2024-11-15T%s:00Z", "kind": "%s", "text": "%s"}
                """.formatted(time, kind, text)).expect(201);
    }

    private static ApiClient api() {
        return ApiClient.as(Tokens.contributor());
    }
}
