package dev.debrief.postmortems.postmortem.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.IncidentKind;
import dev.debrief.contracts.incident.TimelineEntryKind;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.PublishedFacts;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class CoveredIncidentTest {

    private final Api dana = Drafts.dana();

    @Test
    void severalIncidentsAreToldAsOne() {
        Incident first = Incident.reported()
                .record("10:15", TimelineEntryKind.CHANGE, "Stackable discounts are deployed.")
                .assess()
                .resolve("2024-11-15T11:35:00Z");
        Incident second = Incident.of(Severity.CRITICAL, IncidentKind.INCIDENT)
                .record("10:20", TimelineEntryKind.SIGNAL, "The payment queue grows.")
                .assess()
                .resolve("2024-11-15T12:05:00Z");
        String path = Drafts.pathOf(first);

        Answer both = cover(path, second).expect(200);

        assertThat(both.text("/severity")).isEqualTo("CRITICAL");
        assertThat(both.text("/otherIncidents/0/key")).isEqualTo(second.key());
        assertThat(both.text("/meetingWindow/from")).isEqualTo("2024-11-16T12:05:00Z");
        assertThat(both.at("/impact/failedTransactions/value").asInt()).isEqualTo(230);
        assertThat(both.text("/impact/failedTransactions/basis")).isEqualTo("ESTIMATED");
        String document = dana.get(path + "/document?format=markdown").body();
        assertThat(document).contains(second.key() + ", " + second.title());
        assertThat(document.indexOf("Stackable discounts are deployed"))
                .isLessThan(document.indexOf("The payment queue grows"))
                .isPositive();
        assertThat(dana.get("/api/v1/postmortems?incident=" + second.key())
                        .at("/items")
                        .findValuesAsText("key"))
                .contains(both.text("/key"));
        assertThat(PublishedFacts.about(both.text("/id"))
                        .last()
                        .at("/changedFields/0")
                        .asText())
                .isEqualTo("incidents");
    }

    @Test
    void onlyThoseSeeItWhoMaySeeEveryIncident() {
        Incident open = Incident.resolved();
        Incident restricted = Incident.restrictedTo("user:dana");
        String path = Drafts.pathOf(open);
        Api reader = Api.as(Tokens.reader());
        reader.get(path).expect(200);

        cover(path, restricted).expect(200);

        reader.get(path).expectProblem(404, "not-found");
        dana.get(path).expect(200);
        uncover(path, restricted).expect(200);
        reader.get(path).expect(200);
    }

    @Test
    void anIncidentThatOneMayNotSeeIsNotThere() {
        Incident hidden = Incident.restrictedTo("user:ada");
        String path = Drafts.draft();

        cover(path, hidden).expectProblem(404, "not-found");
    }

    @Test
    void theIncidentItWasDraftedForStays() {
        Incident incident = Incident.resolved();

        uncover(Drafts.pathOf(incident), incident).expectProblem(409, "incident-needed");
    }

    @Test
    void anIncidentMayHaveAnotherPostmortem() {
        Incident incident = Incident.resolved();
        Answer first = dana.get(Drafts.pathOf(incident)).expect(200);

        Answer another = dana.post(
                        "/api/v1/postmortems",
                        Map.of("incidentId", incident.key(), "template", "short", "another", true))
                .expect(201);
        incident.rate(Severity.CRITICAL);

        assertThat(another.text("/key")).isNotEqualTo(first.text("/key"));
        assertThat(dana.get("/api/v1/postmortems?incident=" + incident.key())
                        .at("/items")
                        .findValuesAsText("severity"))
                .containsExactly("CRITICAL", "CRITICAL");
    }

    private Answer cover(String path, Incident incident) {
        return dana.put(path + "/incidents/" + incident.key(), etag(path), Map.of());
    }

    private Answer uncover(String path, Incident incident) {
        return dana.delete(path + "/incidents/" + incident.key(), etag(path));
    }

    private String etag(String path) {
        return dana.get(path).expect(200).etag();
    }
}
