package dev.debrief.platform.testkit.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiDocument;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class DeprecationTest {

    @Test
    void isAnnouncedOnEachResponseAndInTheDocument() {
        String probe = ApiClient.as(Tokens.contributor())
                .post("/api/v1/probes", Map.of("name", "Checkout", "kind", "SMOKE", "quantity", 3))
                .expect(201)
                .location();
        ApiClient reader = ApiClient.as(Tokens.reader());

        expectAnnouncement(reader.get(probe + "/copy").expect(200));
        expectAnnouncement(reader.get("/api/v1/probes/PRB-99999999/copy").expectProblem(404, "not-found"));

        assertThat(reader.get(probe).expect(200).header("Deprecation")).isEmpty();
        assertThat(ApiDocument.ofServiceUnderTest().operation("getProbeCopy").isDeprecated())
                .isTrue();
        assertThat(ApiDocument.ofServiceUnderTest().operation("getProbe").isDeprecated())
                .isFalse();
    }

    private static void expectAnnouncement(ApiResponse answer) {
        assertThat(answer.header("Deprecation")).contains("@1793491200");
        assertThat(answer.header("Sunset")).contains("Sat, 1 May 2027 00:00:00 GMT");
        assertThat(answer.header("Link"))
                .contains("<https://debrief.dev/changes#probe-copy>; rel=\"deprecation\"; type=\"text/html\"");
    }
}
