package dev.debrief.platform.testkit.kit.http;

import static org.awaitility.Awaitility.await;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests with a real issuer and clock that a verified token ends when it expires. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class VerifiedTokenExpiryTest {

    private static final String PATH = "/api/v1/probes";

    @Test
    void anExpiredTokenIsRefusedAlthoughItWasVerified() {
        long expiry = Clock.systemUTC().instant().plusSeconds(2).getEpochSecond();
        ApiClient caller = ApiClient.as(Tokens.withOddClaims(claims -> claims.put("exp", expiry)));
        caller.get(PATH).expect(200);

        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> caller.get(PATH).status() == 401);
        caller.get(PATH).expectProblem(401, "unauthenticated");
    }
}
