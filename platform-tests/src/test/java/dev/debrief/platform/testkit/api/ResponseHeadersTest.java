package dev.debrief.platform.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ResponseHeadersTest {

    private static final String PROBES = "/api/v1/probes";

    @ParameterizedTest
    @CsvSource({
        "/api/v1/probes, items",
        "/api/v1/nothing, not-found",
        "/q/openapi, openapi: 3",
        "/q/openapi?format=json, \"openapi\"",
        "/q/swagger-ui/, swagger-ui"
    })
    void compressesText(String path, String content) throws Exception {
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "gzip");

        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(compressed.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(unzipped(compressed)).contains(content);
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).contains(content);
    }

    @Test
    void answersAnUnchangedListWithoutItsContent() throws Exception {
        create("Checkout");
        HttpResponse<byte[]> first = get(PROBES);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> same = get(PROBES, "If-None-Match", "\"7\", " + etag, "Accept-Encoding", "gzip");
        create("Basket");
        HttpResponse<byte[]> changed = get(PROBES, "If-None-Match", etag);

        assertThat(etag).startsWith("W/\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().allValues("ETag")).containsExactly(etag);
        assertThat(same.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
    }

    @Test
    void doesNotTakeTheTagOfAListForARevision() {
        String etag = ApiClient.as(Tokens.reader()).get(PROBES).etag();

        ApiClient.as(Tokens.approver())
                .patch(create("Checkout").location(), etag, "{\"quantity\": 4}")
                .expectProblem(400, "malformed-request");
    }

    @Test
    void storesReadsWithATagOnly() throws Exception {
        String probe = create("Checkout").location();

        assertThat(get(probe).headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(get(PROBES).headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(get("/api/v1/nothing").headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(create("Checkout").header("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/probes", "/api/v1/nothing", "/q/openapi", "/q/swagger-ui/"})
    void isNotShownInFrames(String path) throws Exception {
        assertThat(get(path).headers().allValues("Content-Security-Policy")).containsExactly("frame-ancestors 'none'");
        assertThat(get(path).headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void linksToTheNextPage() {
        create("Linked 1+1 < 3");
        create("Linked 1+1 < 3");
        ApiClient reader = ApiClient.as(Tokens.reader());

        ApiResponse first =
                reader.get(PROBES + "?name=Linked%201%2B1%20%3C%203&limit=1").expect(200);
        String link = first.header("Link").orElseThrow();
        ApiResponse second = reader.get(link.substring(1, link.indexOf('>'))).expect(200);

        assertThat(link).endsWith(">; rel=\"next\"").contains(first.text("/nextCursor"));
        assertThat(second.at("/items/0/name").asText()).isEqualTo("Linked 1+1 < 3");
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        assertThat(second.header("Link")).isEmpty();
    }

    private static ApiResponse create(String name) {
        return ApiClient.as(Tokens.contributor())
                .post(PROBES, Map.of("name", name, "kind", "SMOKE", "quantity", 3))
                .expect(201);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + Tokens.reader();
        return Http.get(path, all);
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
