package dev.debrief.notifications.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SubscriptionResourceTest {

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final List<String> RESOLVED = List.of("dev.debrief.incident.resolved.v1");

    private final String user = RecipientFixtures.uniqueName("dana");
    private ApiClient dana;

    @BeforeEach
    void contactOfDana() {
        RecipientFixtures.contact("user:" + user, "dana@example.com");
        dana = ApiClient.as(Tokens.as(user, "contributor"));
    }

    @Test
    void peopleSubscribeThemselves() {
        ApiResponse subscription = dana.post(SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", RESOLVED))
                .expect(201);

        assertThat(subscription.text("/minimumSeverity")).isEqualTo("LOW");
        assertThat(dana.get(SUBSCRIPTIONS).expect(200).text("/items/0/id")).isEqualTo(subscription.text("/id"));
    }

    @Test
    void theCriteriaCanBeEdited() {
        ApiResponse subscription = dana.post(SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", RESOLVED))
                .expect(201);

        ApiResponse changed = dana.patch(
                        subscription.location(),
                        subscription.etag(),
                        Map.of("minimumSeverity", "HIGH", "eventTypes", List.of("dev.debrief.postmortem.*")))
                .expect(200);

        assertThat(changed.text("/eventTypes/0")).isEqualTo("dev.debrief.postmortem.*");
        assertThat(changed.text("/minimumSeverity")).isEqualTo("HIGH");
        dana.delete(subscription.location(), changed.etag()).expect(204);
        dana.get(subscription.location()).expect(404);
    }

    @Test
    void onlyAdminsSubscribeOthersAndEndpoints() {
        String endpoint =
                RecipientFixtures.endpoint("https://hooks.example.com/", false).text("/endpoint/id");
        ApiClient lee = ApiClient.as(Tokens.as("lee", "contributor"));

        lee.post(SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", RESOLVED))
                .expectProblem(403, "not-your-subscription");
        lee.post(SUBSCRIPTIONS, Map.of("endpoint", endpoint, "eventTypes", RESOLVED))
                .expectProblem(403, "not-your-subscription");
        ApiResponse subscription =
                RecipientFixtures.subscribe(Map.of("contact", "user:" + user, "eventTypes", RESOLVED));
        lee.get(subscription.location()).expectProblem(404, "not-found");
        lee.delete(subscription.location(), subscription.etag()).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dev.debrief.weather.*", "*", "dev.debrief.incident.exploded.v1", "dev.debrief.notification.*"})
    void rejectsUnknownEventTypes(String type) {
        ApiResponse refused = dana.post(
                SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", List.of(RESOLVED.get(0), type)));

        refused.expectProblem(400, "invalid-subscription");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/eventTypes/1");
    }

    @Test
    void rejectsNoSubscriberAndTwoSubscribers() {
        String endpoint =
                RecipientFixtures.endpoint("https://hooks.example.com/", false).text("/endpoint/id");
        ApiClient admin = ApiClient.as(Tokens.admin());

        admin.post(SUBSCRIPTIONS, Map.of("eventTypes", RESOLVED)).expectProblem(400, "invalid-subscription");
        admin.post(SUBSCRIPTIONS, Map.of("contact", "user:" + user, "endpoint", endpoint, "eventTypes", RESOLVED))
                .expectProblem(400, "invalid-subscription");
        admin.post(SUBSCRIPTIONS, Map.of("contact", "user:nobody", "eventTypes", RESOLVED))
                .expectProblem(400, "invalid-subscription");
        admin.post(SUBSCRIPTIONS, Map.of("endpoint", UUID.randomUUID(), "eventTypes", RESOLVED))
                .expectProblem(400, "invalid-subscription");
        admin.post(SUBSCRIPTIONS, Map.of("endpoint", endpoint, "onlyOwn", true, "eventTypes", RESOLVED))
                .expectProblem(400, "invalid-subscription");
    }
}
