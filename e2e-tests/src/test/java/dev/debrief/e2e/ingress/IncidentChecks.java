package dev.debrief.e2e.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.EventInspector;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.time.Duration;
import java.util.List;

/** Checks that what a source reports happens once. */
final class IncidentChecks {

    /** A job of a killed replica is attempted again when its lease has ended. */
    private static final Duration MAPPED_WITHIN = Duration.ofMinutes(3);

    private static final Duration DRAFTED_WITHIN = Duration.ofSeconds(30);

    private final Stack stack;
    private final IngressAdmin admin;

    IncidentChecks(Stack stack) {
        this.stack = stack;
        this.admin = new IngressAdmin(stack);
    }

    /**
     * Checks that all deliveries of a source are about one incident, which is resolved and has a draft, and that each
     * of them is one timeline entry. Returns the incident.
     *
     * @param texts of some of the entries
     */
    JsonNode reportedOnce(String source, int deliveries, List<String> texts) {
        await().atMost(MAPPED_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(admin.received(source))
                        .hasSize(deliveries)
                        .allSatisfy(
                                delivery -> assertThat(delivery.path("state").asText())
                                        .as(delivery.toString())
                                        .isEqualTo("MAPPED")));
        assertThat(admin.incidents(source)).hasSize(1);
        var id = admin.incidents(source).iterator().next();
        var incident = admin.incident(id);
        assertThat(incident.path("title").asText()).isEqualTo("Checkout error rate");
        assertThat(incident.path("status").asText()).isEqualTo("RESOLVED");
        var timeline = admin.timeline(id);
        assertThat(timeline).hasSize(deliveries);
        texts.forEach(text -> assertThat(timeline).containsOnlyOnce(text));
        draftedOnce(id);
        return incident;
    }

    void draftedOnce(String incident) {
        var drafts = await().atMost(DRAFTED_WITHIN).until(() -> admin.postmortems(incident), found -> !found.isEmpty());
        assertThat(drafts).hasSize(1);
        assertThat(eventsOf(Service.POSTMORTEM, drafts.get(0).path("id").asText()))
                .containsOnlyOnce("dev.debrief.postmortem.drafted.v1");
    }

    /** The types of the events about an incident or a postmortem. */
    List<String> eventsOf(Service service, String id) {
        return new EventInspector(stack)
                .stored(service).values().stream()
                        .flatMap(List::stream)
                        .filter(event -> event.key().equals(id))
                        .map(EventInspector.EventRecord::type)
                        .toList();
    }
}
