package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class EndpointHealthTest {

    private static final String URL = "https://hooks.example.com/debrief";

    @Inject
    EndpointService endpoints;

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @Test
    void aSuccessEndsTheFailures() {
        UUID failing = idOf(RecipientFixtures.endpoint(URL, false));
        UUID other = idOf(RecipientFixtures.endpoint(URL, false));
        endpoints.recordFailure(failing);
        endpoints.recordFailure(other);
        assertThat(get(failing).failingSince()).isNotNull();

        endpoints.recordSuccesses(List.of(failing));

        assertThat(get(failing).failingSince()).isNull();
        assertThat(get(other).failingSince()).isNotNull();
    }

    @Test
    void theReasonOfAReceiverThatIsGoneIsKept() {
        UUID gone = idOf(RecipientFixtures.endpoint(URL, false));

        endpoints.recordGone(gone, "Slack responded with 404 no_service.");

        assertThat(get(gone).enabled()).isFalse();
        assertThat(get(gone).disabledReason()).isEqualTo("Slack responded with 404 no_service.");
    }

    @Test
    void findsTheEnabledEndpointsOfTeams() {
        String team = "team:" + RecipientFixtures.uniqueName("payments");
        String other = "team:" + RecipientFixtures.uniqueName("search");
        UUID first = ofTeam(team);
        UUID second = ofTeam(team);
        endpoints.recordGone(ofTeam(team), "Gone.");
        ofTeam(other);

        assertThat(endpoints.ofTeams(Set.of(team, "team:none"), false)).isEqualTo(Map.of(team, Set.of(first, second)));
        assertThat(endpoints.ofTeams(Set.of(), false)).isEmpty();
        assertThat(endpoints.ofTeams(Set.of(team), true))
                .as("none receives restricted events")
                .isEmpty();
    }

    private UUID ofTeam(String team) {
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);
        admin.patch(endpoint.location(), endpoint.etag(), Map.of("team", team)).expect(200);
        return idOf(endpoint);
    }

    private Endpoint get(UUID id) {
        return endpoints.get(EntityRef.of(id));
    }

    private static UUID idOf(ApiResponse endpoint) {
        return UUID.fromString(endpoint.text("/endpoint/id"));
    }
}
