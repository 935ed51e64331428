package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.FollowUpService;
import dev.debrief.actions.action.content.SuggestedFollowUp;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of action items by a service that their incident affected. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ServiceFilterTest {

    private static final AtomicLong INCIDENTS = new AtomicLong(960_000);

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    @Inject
    FollowUpService followUps;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @Test
    void anItemIsFoundByEachServiceThatItsIncidentAffected() {
        String service = "service-" + items.incidentId();
        String open = items.createAndGetKey(Map.of("status", "OPEN"));
        String proposed = items.createAndGetKey(Map.of());
        assertThat(keys(Map.of("service", service)))
                .as("the events of the incident arrive later")
                .isEmpty();

        incidents.apply(incident(items.incidentId(), Visibility.OPEN, service, "payment's \\ {\"api\"}"));

        assertThat(keys(Map.of("service", service))).containsExactly(open, proposed);
        assertThat(keys(Map.of("service", "payment's \\ {\"api\"}"))).containsExactly(open, proposed);
        assertThat(keys(Map.of("service", service.substring(1)))).isEmpty();
        assertThat(keys(Map.of("service", "S" + service.substring(1)))).isEmpty();
        assertThat(keys(Map.of("service", service, "status", "OPEN", "text", "edge", "dueFrom", "2035-11-22")))
                .containsExactly(open);
        assertThat(ApiClient.as(Tokens.reader())
                        .get("/api/v1/action-items/export?service=" + service)
                        .expect(200)
                        .body()
                        .lines())
                .as("a header and two items")
                .hasSize(3);
    }

    @Test
    void theServicesOfTheIncidentMayChange() {
        String before = "before-" + items.incidentId();
        String after = "after-" + items.incidentId();
        incidents.apply(incident(items.incidentId(), Visibility.OPEN, before));
        String item = items.createAndGetKey(Map.of());
        assertThat(keys(Map.of("service", before))).containsExactly(item);

        incidents.apply(incident(2, items.incidentId(), Visibility.OPEN, after));
        ActionItemApi.patch(item, "{\"title\": \"Add tests of edge cases\"}").expect(200);

        assertThat(keys(Map.of("service", before))).isEmpty();
        assertThat(keys(Map.of("service", after))).containsExactly(item);
    }

    @Test
    void theItemsOfAServiceAreInPages() {
        String service = "service-" + items.incidentId();
        incidents.apply(incident(items.incidentId(), Visibility.OPEN, service));
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(items.createAndGetKey(Map.of("dueOn", "2035-01-0" + (1 + i))));
        }

        List<String> walked = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(Map.of("service", service, "limit", 2));
        boolean more = true;
        while (more) {
            ApiResponse page = ActionItemApi.list(Tokens.reader(), parameters).expect(200);
            walked.addAll(page.texts("/items", "key"));
            more = page.json().has("nextCursor");
            parameters.put("cursor", page.json().path("nextCursor").asText());
        }

        assertThat(walked).isEqualTo(created);
    }

    @Test
    void aFollowUpIsFoundByTheServicesOfTheIncidentThatItWaitsWith() {
        UUID incident = Ids.next();
        UUID followUp = Ids.next();
        followUps.suggest(
                incident(incident, Visibility.OPEN, "service-" + incident),
                new SuggestedFollowUp(
                        followUp,
                        "Alert on failed payments",
                        null,
                        null,
                        "PagerDuty",
                        null,
                        Instant.parse("2024-11-15T11:00:00Z")));
        ApiResponse item = ActionItemApi.get(followUp.toString()).expect(200);

        assertThat(item.json().has("postmortem")).isFalse();
        assertThat(keys(Map.of("service", "service-" + incident))).containsExactly(item.text("/key"));
        assertThat(keys(Map.of("service", "service-" + incident, "status", "OPEN")))
                .isEmpty();
    }

    @Test
    void aServiceDoesNotRevealWhatIsRestricted() {
        ActionItemApi restricted = ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana");
        String secret = restricted.createAndGetKey(Map.of());
        String service = "service-" + restricted.incidentId();
        incidents.apply(incident(restricted.incidentId(), Visibility.RESTRICTED, service));

        assertThat(keys(Map.of("service", service))).isEmpty();
        assertThat(ActionItemApi.list(Tokens.contributor(), Map.of("service", service))
                        .expect(200)
                        .texts("/items", "key"))
                .containsExactly(secret);
    }

    private static List<String> keys(Map<String, ?> parameters) {
        return ActionItemApi.keys(parameters);
    }

    private static IncidentUpdate incident(UUID id, Visibility visibility, String... services) {
        return incident(1, id, visibility, services);
    }

    private static IncidentUpdate incident(long version, UUID id, Visibility visibility, String... services) {
        return new IncidentUpdate(
                id,
                version,
                INCIDENTS.incrementAndGet(),
                "Checkout fails",
                Severity.HIGH,
                visibility,
                List.of("user:dana"),
                null,
                List.of(services),
                IncidentTimes.UNKNOWN);
    }
}
