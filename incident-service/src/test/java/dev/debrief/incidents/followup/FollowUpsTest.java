package dev.debrief.incidents.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.Reporter;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class FollowUpsTest {

    private static final Actor SOURCE = Actor.system("pagerduty-main");

    @Inject
    FollowUps followUps;

    @Inject
    IncidentService incidents;

    @Test
    void publishesAFollowUpWithItsIncident() {
        UUID id = Ids.next();

        UUID incident = QuarkusTransaction.requiringNew().call(() -> {
            Incident reported = report();
            followUps.suggest(
                    reported,
                    new SuggestedFollowUp(
                            id,
                            "Alert on failed payments",
                            "Per promotion",
                            new Reporter("user:dana", "Dana"),
                            "PagerDuty",
                            "https://example.com/tasks/7"));
            followUps.suggest(
                    reported, new SuggestedFollowUp(Ids.next(), "Write a runbook", null, null, "PagerDuty", null));
            return reported.id();
        });

        PublishedEvents events = PublishedEvents.about(incident.toString());
        assertThat(events.names()).containsExactly("reported", "follow-up-suggested", "follow-up-suggested");
        JsonNode event = events.payloads().get(1);
        assertThat(event.at("/incident/incidentId").asText()).isEqualTo(incident.toString());
        assertThat(event.at("/followUp/followUpId").asText()).isEqualTo(id.toString());
        assertThat(event.at("/followUp/title").asText()).isEqualTo("Alert on failed payments");
        assertThat(event.at("/followUp/assignee/handle").asText()).isEqualTo("user:dana");
        assertThat(event.at("/followUp/source").asText()).isEqualTo("PagerDuty");
        assertThat(event.at("/followUp/link").asText()).isEqualTo("https://example.com/tasks/7");
        assertThat(event.at("/followUp/suggestedAt").asText()).isNotEmpty();
        assertThat(events.last().at("/followUp").has("assignee")).isFalse();
        assertThat(events.last().at("/followUp").has("link")).isFalse();
    }

    @Test
    void needsATransaction() {
        Incident incident = QuarkusTransaction.requiringNew().call(this::report);

        assertThatIllegalStateException()
                .isThrownBy(() -> followUps.suggest(
                        incident, new SuggestedFollowUp(Ids.next(), "Write a runbook", null, null, "Slack", null)));
    }

    private Incident report() {
        IncidentDescription description = new IncidentDescription(
                "Checkout fails",
                null,
                IncidentKind.INCIDENT,
                Severity.HIGH,
                null,
                Visibility.OPEN,
                List.of("checkout"),
                List.of(),
                Times.unknown(),
                Map.of());
        return incidents.report(description, null, SOURCE);
    }
}
