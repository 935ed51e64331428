package dev.debrief.postmortems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.value.IncidentKind;
import dev.debrief.contracts.incident.value.ParticipantRole;
import dev.debrief.contracts.incident.value.TimelineEntryKind;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What incident events on Kafka make of postmortems. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class DraftingTest {

    private static final String RESOLVED = "2024-11-15T11:35:00Z";

    private final ApiClient reader = ApiClient.as(Tokens.reader());

    @Test
    void aResolvedIncidentGetsADraftThatTellsWhatIsKnown() {
        SampleIncidentEvents incident = SampleIncidentEvents.reported()
                .record("10:22", TimelineEntryKind.SIGNAL, "A customer reports a failed checkout.")
                .record("10:15", TimelineEntryKind.CHANGE, "Stackable discounts are deployed.")
                .assess()
                .join("sam", ParticipantRole.RESPONDER)
                .resolve(RESOLVED);

        ApiResponse draft = only(incident);

        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        assertThat(draft.text("/title")).isEqualTo(incident.title());
        assertThat(draft.text("/severity")).isEqualTo("HIGH");
        assertThat(draft.text("/requiredBecause")).isEqualTo("its severity (high) is medium or worse");
        assertThat(draft.text("/meetingWindow/from")).isEqualTo("2024-11-16T11:35:00Z");
        assertThat(draft.text("/meetingWindow/to")).isEqualTo("2024-11-18T11:35:00Z");
        assertThat(draft.text("/meetingWindow/state")).isEqualTo("CLOSED");
        assertThat(texts(draft.at("/incident/timeline"), "text"))
                .containsExactly("Stackable discounts are deployed.", "A customer reports a failed checkout.");
        assertThat(draft.at("/incident/impact/failedTransactions/value").asInt())
                .isEqualTo(230);
        assertThat(draft.text("/incident/participants/0/person/handle")).isEqualTo("user:sam");
        assertThat(draft.at("/incident/durations").findValuesAsText("seconds"))
                .containsExactly("420", "600", "900", "1800", "3900", "4800");
        assertThat(texts(draft.at("/missingSections"), ""))
                .containsExactly("executive-summary", "root-cause-analysis", "contributing-factors", "lessons-learned");

        assertThat(reader.with("Accept", "text/markdown")
                        .get("/api/v1/postmortems/" + draft.text("/id") + "/document")
                        .body())
                .contains("**Share of users:** 4 % (estimated)", "**Error budget used:** not known", "EU; UK")
                .contains("Intact: No order was charged twice", "Pay with a promotional code")
                .contains("15 November 2024, 10:15 UTC to 15 November 2024, 11:35 UTC (Some orders failed)");

        PublishedEvents events = PublishedEvents.about(draft.text("/id"));
        assertThat(events.names()).containsExactly("drafted");
        assertThat(events.last().at("/postmortem/incidentKey").asText()).isEqualTo(incident.key());
        assertThat(events.last().at("/invited/0").asText()).isEqualTo("user:sam");
    }

    @Test
    void aDuplicateEventLeavesOneDraft() {
        SampleIncidentEvents incident =
                SampleIncidentEvents.resolved().republish().republish();

        assertThat(PublishedEvents.about(only(incident).text("/id")).names()).containsExactly("drafted");
    }

    @Test
    void anIncidentThatIsResolvedAgainKeepsItsDraftAndGetsAnotherWindow() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String key = only(incident).text("/key");

        incident.reopen();
        ApiResponse reopened = only(incident);
        assertThat(reopened.text("/meetingWindow/from")).isEqualTo("2024-11-16T11:35:00Z");
        assertThat(reopened.at("/incidentReopened").asBoolean()).isTrue();
        incident.resolve("2024-11-20T08:00:00Z");

        ApiResponse draft = only(incident);
        assertThat(draft.text("/key")).isEqualTo(key);
        assertThat(draft.text("/meetingWindow/from")).isEqualTo("2024-11-21T08:00:00Z");
        assertThat(draft.text("/meetingWindow/to")).isEqualTo("2024-11-23T08:00:00Z");
        PublishedEvents events = PublishedEvents.about(draft.text("/id"));
        assertThat(draft.at("/incidentReopened").asBoolean()).isFalse();
        assertThat(events.names()).containsExactly("drafted", "updated", "updated");
        assertThat(texts(events.last().at("/changedFields"), "")).containsExactly("meetingWindow", "incidentReopened");
    }

    @ParameterizedTest(name = "a {0} {1}: {2}")
    @CsvSource({
        "CRITICAL, INCIDENT, 1",
        "MEDIUM, INCIDENT, 1",
        "LOW, INCIDENT, 0",
        "MEDIUM, NEAR_MISS, 1",
        "LOW, NEAR_MISS, 0",
        "CRITICAL, DRILL, 0"
    })
    void thePolicyLooksAtSeverityAndKind(Severity severity, IncidentKind kind, int drafts) {
        SampleIncidentEvents incident = SampleIncidentEvents.of(severity, kind);
        assertThat(list(incident)).isEmpty();

        incident.resolve(RESOLVED);

        assertThat(list(incident)).hasSize(drafts);
    }

    @Test
    void anImportedIncidentGetsADraftOnlyIfAPersonAsksForIt() {
        SampleIncidentEvents incident = SampleIncidentEvents.imported();

        assertThat(list(incident)).isEmpty();
        assertThat(reader.get("/api/v1/postmortem-decisions?incident=" + incident.id())
                        .expect(200)
                        .at("/items"))
                .isEmpty();
        incident.rate(Severity.CRITICAL);
        assertThat(list(incident)).isEmpty();

        SamplePostmortems.dana()
                .post("/api/v1/postmortems", Map.of("incident", incident.key()))
                .expect(201);
        incident.rename("Checkout fails");

        ApiResponse draft = only(incident);
        assertThat(draft.text("/requiredBecause")).isEqualTo("requested by user:dana");
        assertThat(draft.text("/title")).isEqualTo("Checkout fails");
    }

    @Test
    void aCancelledIncidentGetsNone() {
        assertThat(list(SampleIncidentEvents.reported().cancel())).isEmpty();
    }

    @Test
    void aSeverityThatIsRaisedAfterTheResolutionAsksForADraft() {
        SampleIncidentEvents incident =
                SampleIncidentEvents.of(Severity.LOW, IncidentKind.INCIDENT).resolve(RESOLVED);
        assertThat(list(incident)).isEmpty();

        incident.rate(Severity.MEDIUM);

        assertThat(only(incident).text("/severity")).isEqualTo("MEDIUM");
    }

    @Test
    void lateEventsShowUp() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        incident.assess()
                .record("10:25", TimelineEntryKind.DETECTION, "The alert fires.")
                .rename("Checkout fails")
                .rate(Severity.CRITICAL);

        ApiResponse draft = only(incident);

        assertThat(draft.text("/title")).isEqualTo("Checkout fails");
        assertThat(draft.text("/severity")).isEqualTo("CRITICAL");
        assertThat(draft.at("/incident/timeline")).hasSize(1);
        assertThat(draft.at("/incident/impact/complaints/value").asInt()).isEqualTo(15);
        assertThat(PublishedEvents.about(draft.text("/id")).names()).containsExactly("drafted", "updated", "updated");
    }

    @Test
    void generatedTextIsWrittenUntilSomebodyWritesAndOfferedFromThenOn() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String section = SamplePostmortems.pathOf(incident) + "/sections/executive-summary";
        assertThat(reader.get(section).text("/text")).contains(incident.title(), "HIGH");

        incident.rate(Severity.CRITICAL);
        ApiResponse followed = reader.get(section);
        assertThat(followed.text("/text")).contains("CRITICAL");
        assertThat(followed.json().has("offeredText")).isFalse();

        SamplePostmortems.write(SamplePostmortems.pathOf(incident), "executive-summary", "Our own words.")
                .expect(200);
        incident.rename("Checkout fails");
        ApiResponse offered = reader.get(section);
        assertThat(offered.text("/text")).isEqualTo("Our own words.");
        assertThat(offered.text("/offeredText")).contains("Checkout fails");

        ApiResponse answered =
                SamplePostmortems.write(SamplePostmortems.pathOf(incident), "executive-summary", "Our own words.");
        assertThat(answered.json().has("offeredText")).isFalse();
        assertThat(answered.text("/text")).isEqualTo("Our own words.");
    }

    @Test
    void aTitleThatSomebodyWroteStays() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        ApiResponse draft = only(incident);
        SamplePostmortems.dana()
                .patch("/api/v1/postmortems/" + draft.text("/key"), draft.etag(), Map.of("title", "Our own title"))
                .expect(200);

        incident.rename("Another title");

        assertThat(only(incident).text("/title")).isEqualTo("Our own title");
    }

    @Test
    void anybodyWhoContributesMayAskForOneByHandOnce() {
        SampleIncidentEvents incident = SampleIncidentEvents.of(Severity.LOW, IncidentKind.NEAR_MISS);

        ApiResponse drafted = SamplePostmortems.dana()
                .post("/api/v1/postmortems", Map.of("incident", incident.key()))
                .expect(201);
        ApiResponse refused = SamplePostmortems.dana()
                .post("/api/v1/postmortems", Map.of("incident", incident.id().toString()))
                .expectProblem(409, "postmortem-exists");

        assertThat(drafted.text("/requiredBecause")).isEqualTo("requested by user:dana");
        assertThat(drafted.location()).endsWith("/api/v1/postmortems/" + drafted.text("/key"));
        assertThat(refused.text("/postmortemKey")).isEqualTo(drafted.text("/key"));
        assertThat(PublishedEvents.about(drafted.text("/id")).names()).containsExactly("drafted");
    }

    @Test
    void oneAskedForEarlyGetsItsWindowWithTheResolution() {
        SampleIncidentEvents incident = SampleIncidentEvents.reported();
        SamplePostmortems.dana()
                .post("/api/v1/postmortems", Map.of("incident", incident.key()))
                .expect(201);

        incident.resolve(RESOLVED);

        assertThat(only(incident).text("/meetingWindow/from")).isEqualTo("2024-11-16T11:35:00Z");
    }

    @Test
    void anUnknownIncidentIsRefused() {
        SamplePostmortems.dana()
                .post("/api/v1/postmortems", Map.of("incident", "INC-999999999"))
                .expectProblem(422, "incident-not-known");
        SamplePostmortems.dana()
                .post("/api/v1/postmortems", Map.of("incident", "the incident of Friday"))
                .expectProblem(400, "validation-failed");
    }

    private JsonNode list(SampleIncidentEvents incident) {
        return reader.get("/api/v1/postmortems?incident=" + incident.id())
                .expect(200)
                .at("/items");
    }

    private ApiResponse only(SampleIncidentEvents incident) {
        assertThat(list(incident)).hasSize(1);
        return reader.get(SamplePostmortems.pathOf(incident)).expect(200);
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> field.isEmpty() ? item.asText() : item.path(field).asText())
                .toList();
    }
}
