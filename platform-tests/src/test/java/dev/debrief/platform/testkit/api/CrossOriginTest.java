package dev.debrief.platform.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CrossOriginTest {

    private static final String ALLOWED = DebriefTestResource.ORIGIN;
    private static final String PROBES = "/api/v1/probes";

    @ParameterizedTest
    @ValueSource(strings = {ALLOWED, "http://localhost:5173", "http://localhost"})
    void answersAPreflightWithoutAToken(String origin) throws Exception {
        HttpResponse<byte[]> answer = preflight(origin);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue(origin);
        assertThat(headers.firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("GET", "POST", "PATCH", "PUT", "DELETE");
        assertThat(headers.firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "Last-Event-ID");
        assertThat(headers.firstValue("Access-Control-Max-Age")).hasValue("7200");
        assertThat(headers.firstValue("Vary").orElseThrow()).contains("Origin");
        assertThat(headers.map()).doesNotContainKey("access-control-allow-credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example.org",
                "https://app.example.org:8443",
                "https://app.example.org.evil.example",
                "http://localhost.evil.example:80",
                "http://localhost:80.evil.example",
                "null"
            })
    void refusesThePreflightOfAnotherOrigin(String origin) throws Exception {
        HttpResponse<byte[]> answer = preflight(origin);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("/origin-not-allowed", "DEBRIEF_CORS_ORIGINS")
                .contains("\"status\":403");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/probes, 200", "/api/v1/nothing, 404", "/q/openapi, 200", "/api/v1/probes?limit=%00, 400"})
    void letsAnAllowedPageReadEveryResponse(String path, int status) throws Exception {
        HttpResponse<byte[]> answer = Http.get(path, "Origin", ALLOWED, "Authorization", "Bearer " + Tokens.reader());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ALLOWED);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Location", "Retry-After", "Idempotent-Replayed", "Link", "RateLimit-Policy");
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Origin");
    }

    @Test
    void letsAnAllowedPageReadThatItsTokenIsMissing() throws Exception {
        HttpResponse<byte[]> answer = Http.get(PROBES, "Origin", ALLOWED);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ALLOWED);
    }

    /** Such as a page of the service itself, or a client that is no browser. */
    @Test
    void answersOtherOriginsAsUsual() throws Exception {
        HttpResponse<byte[]> answer =
                Http.get(PROBES, "Origin", "https://evil.example", "Authorization", "Bearer " + Tokens.reader());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    private static HttpResponse<byte[]> preflight(String origin) throws IOException, InterruptedException {
        return Http.send(
                "OPTIONS",
                PROBES,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "PATCH",
                "Access-Control-Request-Headers",
                "authorization,if-match");
    }
}
