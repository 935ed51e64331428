package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ProbeUnhappyRestTest extends UnhappyRestKit {

    @Override
    public Target existing(ApiOperation operation) {
        ApiResponse probe = ApiClient.as(Tokens.contributor())
                .post("/api/v1/probes", "{\"name\": \"Checkout\", \"kind\": \"SMOKE\", \"quantity\": 3}")
                .expect(201);
        return Target.at("id", probe.text("/id")).etag(probe.etag());
    }

    /** Nothing checks when a probe was observed. */
    @Override
    public boolean isPlan(ApiOperation operation, String pointer) {
        return true;
    }

    /** {@link SeededFaultsRestTest} covers the seeded faults. */
    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        return operation.path().startsWith("/api/v1/seeded-faults");
    }
}
