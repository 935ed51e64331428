package dev.debrief.postmortems.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.value.IncidentKind;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CoveredIncidentTest {

    private final ApiClient dana = SamplePostmortems.dana();

    @Test
    void coversSeveralIncidentsInOneDocument() {
        SampleIncidentEvents first = SampleIncidentEvents.reported()
                .record("10:15", TimelineEntryKind.CHANGE, "Stackable discounts are deployed.")
                .assess()
                .resolve("2024-11-15T11:35:00Z");
        SampleIncidentEvents second = SampleIncidentEvents.of(Severity.CRITICAL, IncidentKind.INCIDENT)
                .record("10:20", TimelineEntryKind.SIGNAL, "The payment queue grows.")
                .assess()
                .resolve("2024-11-15T12:05:00Z");
        String path = SamplePostmortems.pathOf(first);

        ApiResponse both = cover(path, second).expect(200);

        assertThat(both.text("/severity")).isEqualTo("CRITICAL");
        assertThat(both.text("/otherIncidents/0/key")).isEqualTo(second.key());
        assertThat(both.text("/meetingWindow/from")).isEqualTo("2024-11-16T12:05:00Z");
        String sum = first.key() + ": 230 + " + second.key() + ": 230";
        assertThat(both.at("/impact/failedTransactions/value").asInt()).isEqualTo(460);
        assertThat(both.text("/impact/failedTransactions/basis")).isEqualTo("MEASURED");
        assertThat(both.text("/impact/failedTransactions/derivation")).isEqualTo(sum);
        assertThat(both.at("/impact/revenueLoss/amount").asInt()).isEqualTo(90_000);
        String document = dana.get(path + "/document?format=markdown").body();
        assertThat(document)
                .contains(second.key() + ", " + second.title())
                .contains("460 (" + sum + ")")
                .contains("Duration of " + first.key() + ":")
                .contains("Time from the start of impact of " + first.key());
        String times = "Start: 15 November 2024, 10:15 UTC; First signal: 15 November 2024, 10:22 UTC;"
                + " Detection: 15 November 2024, 10:25 UTC; Acknowledgement: 15 November 2024, 10:30 UTC;"
                + " Identification: 15 November 2024, 10:45 UTC; Mitigation: 15 November 2024, 11:20 UTC;"
                + " Resolution: 15 November 2024, 12:05 UTC";
        assertThat(document).containsSubsequence("**Times of " + second.key() + ":**", times);
        assertThat(dana.get(path + "/document?format=html").body())
                .containsSubsequence("Times of " + second.key() + "</dt>", times);
        assertThat(dana.get(path + "/document?format=html").body())
                .contains("Duration of " + first.key(), "Time from the start of impact of " + first.key(), sum);
        assertThat(document.indexOf("Stackable discounts are deployed"))
                .isLessThan(document.indexOf("The payment queue grows"))
                .isPositive();
        assertThat(dana.get("/api/v1/postmortems?incident=" + second.key())
                        .at("/items")
                        .findValuesAsText("key"))
                .contains(both.text("/key"));
        assertThat(PublishedEvents.about(both.text("/id"))
                        .last()
                        .at("/changedFields/0")
                        .asText())
                .isEqualTo("incidents");
    }

    @Test
    void onlyThoseSeeItWhoMaySeeEveryIncident() {
        SampleIncidentEvents open = SampleIncidentEvents.resolved();
        SampleIncidentEvents restricted = SampleIncidentEvents.restrictedTo("user:dana");
        String path = SamplePostmortems.pathOf(open);
        ApiClient reader = ApiClient.as(Tokens.reader());
        reader.get(path).expect(200);

        cover(path, restricted).expect(200);

        reader.get(path).expectProblem(404, "not-found");
        dana.get(path).expect(200);
        uncover(path, restricted).expect(200);
        reader.get(path).expect(200);
    }

    @Test
    void anIncidentThatOneMayNotSeeIsNotThere() {
        SampleIncidentEvents hidden = SampleIncidentEvents.restrictedTo("user:ada");
        String path = SamplePostmortems.draft();

        cover(path, hidden).expectProblem(404, "not-found");
    }

    @Test
    void theIncidentItWasDraftedForStays() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();

        uncover(SamplePostmortems.pathOf(incident), incident).expectProblem(409, "incident-needed");
    }

    @Test
    void anIncidentMayHaveAnotherPostmortem() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        ApiResponse first = dana.get(SamplePostmortems.pathOf(incident)).expect(200);

        ApiResponse another = dana.post(
                        "/api/v1/postmortems", Map.of("incident", incident.key(), "template", "short", "another", true))
                .expect(201);
        incident.rate(Severity.CRITICAL);

        assertThat(another.text("/key")).isNotEqualTo(first.text("/key"));
        assertThat(dana.get("/api/v1/postmortems?incident=" + incident.key())
                        .at("/items")
                        .findValuesAsText("severity"))
                .containsExactly("CRITICAL", "CRITICAL");
    }

    private ApiResponse cover(String path, SampleIncidentEvents incident) {
        return dana.put(path + "/incidents/" + incident.key(), etag(path), Map.of());
    }

    private ApiResponse uncover(String path, SampleIncidentEvents incident) {
        return dana.delete(path + "/incidents/" + incident.key(), etag(path));
    }

    private String etag(String path) {
        return dana.get(path).expect(200).etag();
    }
}
