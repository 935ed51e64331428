package dev.debrief.platform.testkit.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@TestProfile(LimitsTest.Limited.class)
class LimitsTest {

    private static final String PROBES = "/api/v1/probes";

    public static class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "debrief.rate-limit.requests", "3",
                    "debrief.rate-limit.window", "1H",
                    "debrief.rate-limit.roles.approver", "5",
                    "debrief.connections.max-per-address", "20");
        }
    }

    @Test
    void aCallerWithTooManyRequestsLearnsWhenToContinue() {
        ApiClient rita = ApiClient.as(Tokens.as("rita", "reader"));

        ApiResponse first = rita.get(PROBES).expect(200);
        rita.get(PROBES).expect(200);
        rita.get(PROBES + "/PRB-99999999").expectProblem(404, "not-found");
        ApiResponse refused = rita.get(PROBES).expectProblem(429, "too-many-requests");

        assertThat(first.header("RateLimit-Policy")).contains("\"default\";q=3;w=3600");
        assertThat(first.header("RateLimit").orElseThrow()).startsWith("\"default\";r=2;t=");
        assertThat(refused.header("RateLimit").orElseThrow()).startsWith("\"default\";r=0;t=");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1100, 1200);
        ApiClient.as(Tokens.as("robin", "reader")).get(PROBES).expect(200);
    }

    @Test
    void aRoleHasALimitOfItsOwn() {
        ApiResponse answer = ApiClient.as(Tokens.approver()).get(PROBES).expect(200);

        assertThat(answer.header("RateLimit-Policy")).contains("\"default\";q=5;w=3600");
    }

    @Test
    void anOperationWithoutATokenIsNotCounted() {
        ApiClient sender = ApiClient.anonymous().with("Authorization", "Bearer no-token-of-ours");

        for (int request = 0; request < 5; request++) {
            ApiResponse answer = sender.get("/api/v1/seeded-faults/open").expect(204);
            assertThat(answer.header("RateLimit")).isEmpty();
        }
    }

    @Test
    void anAddressWithTooManyConnectionsIsRefused() {
        ApiClient.as(Tokens.as("ada", "reader")).get(PROBES).expect(200);

        // The service counts a connection when it accepts it, and has done so when it responds.
        List<RawConnection> connections = new ArrayList<>();
        RawConnection.Response response;
        do {
            connections.add(RawConnection.open());
            response = connections
                    .get(connections.size() - 1)
                    .send("GET " + PROBES + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .receive();
        } while (response.status() == 401 && connections.size() <= 20);

        response.expectProblem(429, "too-many-requests");
        assertThat(connections).as("with those of other tests").hasSizeBetween(15, 21);
        connections.forEach(RawConnection::close);
    }
}
