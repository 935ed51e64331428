package dev.debrief.incidents.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.incidents.evidence.store.EvidenceStorageService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.api.TestHttpClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class EvidenceResourceTest {

    private static final byte[] LOG = "10:25 NullPointerException\n".getBytes(UTF_8);

    @Inject
    EvidenceStorageService objects;

    private ApiResponse incident;
    private String path;

    @BeforeEach
    void reportAnIncident() {
        incident = api().post("/api/v1/incidents", "{\"title\": \"With evidence\", \"severity\": \"LOW\"}")
                .expect(201);
        path = incident.location() + "/evidence";
    }

    @Test
    void attachesAndCorrectsALink() throws Exception {
        ApiResponse link = api().post(path, """
                {"kind": "DASHBOARD", "title": "Checkout", "link": "https://grafana.example.com/d/1"}
                """).expect(201);

        ApiResponse corrected = api().patch(link.location(), link.etag(), "{\"title\": \"Checkout errors\"}")
                .expect(200);

        assertThat(corrected.text("/title")).isEqualTo("Checkout errors");
        assertThat(api().get(path + "?kind=DASHBOARD").at("/items")).hasSize(1);
        assertThat(api().get(path + "?kind=CHAT").at("/items")).isEmpty();
        api().get(link.location() + "/content").expectProblem(404, "not-found");
        api().patch(link.location(), corrected.etag(), "{\"link\": null}")
                .expectProblem(409, "evidence-stays-what-it-is");
        assertThat(PublishedEvents.about(incident.text("/id")).names())
                .containsExactly("reported", "evidence-attached", "evidence-attached");
    }

    @Test
    void uploadsAFile() throws Exception {
        ApiResponse declared = declareFile("error log ä.txt", "text/plain", null);
        assertThat(PublishedEvents.about(incident.text("/id")).names()).containsExactly("reported");
        api().get(declared.location() + "/content").expectProblem(404, "not-found");

        ApiResponse filled = upload(declared, LOG).expect(200);

        assertThat(filled.text("/file/size")).isEqualTo("27");
        assertThat(filled.text("/file/sha256")).isEqualTo(sha256(LOG));
        HttpResponse<byte[]> content = download(declared, "");
        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.body()).isEqualTo(LOG);
        assertThat(content.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(content.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"error_log__.txt\"; filename*=UTF-8''error%20log%20%C3%A4.txt");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.last().at("/evidence/file/sha256").asText()).isEqualTo(sha256(LOG));
        upload(declared, LOG).expectProblem(412, "stale-revision");
        api().with("If-Match", filled.etag())
                .put(declared.location() + "/content", "application/octet-stream", LOG)
                .expectProblem(409, "evidence-content-is-there");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", " ..", "a/b", "../b", "a\\b", "invoice\u202Efdp.exe", "a\r\nb", "\u200B"})
    void aFileNameHasNoPathAndNothingHidden(String name) {
        api().post(path, Map.of("kind", "OTHER", "title", "A", "file", Map.of("name", name, "mediaType", "text/plain")))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void downloadsALargeFileAndItsRanges() throws Exception {
        byte[] bytes = new byte[20 * 1024 * 1024 + 17];
        new Random(1).nextBytes(bytes);
        bytes[0] = 'P';
        bytes[1] = 'K';
        ApiResponse declared = declareFile("dump.zip", "application/zip", sha256(bytes));

        upload(declared, bytes).expect(200);

        assertThat(sha256(download(declared, "").body())).isEqualTo(sha256(bytes));
        HttpResponse<byte[]> part = download(declared, "bytes=1048570-1048600");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 1048570-1048600/" + bytes.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 1048570, 1048601));
        assertThat(download(declared, "bytes=-5").body())
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
        HttpResponse<byte[]> behind = download(declared, "bytes=" + bytes.length + "-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(new String(behind.body(), UTF_8)).contains("range-not-satisfiable");
    }

    @Test
    void sendsTheBytesAsTheyAreAndOnlyOnce() throws Exception {
        byte[] calendar = "BEGIN:VCALENDAR\n".repeat(500).getBytes(UTF_8);
        ApiResponse declared = declareFile("meeting.txt", "text/plain", null);
        upload(declared, calendar).expect(200);

        HttpResponse<byte[]> whole = downloadWith(declared, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> part = downloadWith(declared, "Accept-Encoding", "gzip", "Range", "bytes=0-15");
        String etag = whole.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> same = downloadWith(declared, "If-None-Match", etag);

        assertThat(whole.body()).isEqualTo(calendar);
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(calendar.length);
        assertThat(whole.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(whole.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'none'");
        assertThat(part.body()).isEqualTo("BEGIN:VCALENDAR\n".getBytes(UTF_8));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
    }

    @Test
    void refusesContentThatDoesNotMatchItsDeclaration() throws Exception {
        String before = leftovers();
        upload(declareFile("a.txt", "text/plain", sha256("other".getBytes(UTF_8))), LOG)
                .expectProblem(422, "checksum-mismatch");
        upload(declareFile("a.png", "image/png", null), LOG).expectProblem(422, "content-does-not-fit");
        upload(declareFile("a.txt", "text/plain", null), new byte[0]).expectProblem(400, "malformed-request");
        ApiResponse declared = declareFile("b.txt", "text/plain", null);
        api().with("If-Match", declared.etag())
                .with("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(new byte[32]) + ":")
                .put(declared.location() + "/content", "application/octet-stream", LOG)
                .expectProblem(422, "checksum-mismatch");

        assertThat(leftovers()).isEqualTo(before);
        ApiResponse refused = api().post(path, file("a.exe", "application/x-msdownload", null))
                .expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/detail")).contains("image/png");
    }

    @Test
    void refusesContentThatIsTooLarge() throws Exception {
        String before = leftovers();
        ApiResponse declared = declareFile("large.bin", "application/zip", null);
        long tooMuch = 101L * 1024 * 1024;

        assertThat(declare(declared, tooMuch)).contains(" 413 ");
        try (Socket socket = connect(declared, "Transfer-Encoding: chunked")) {
            socket.setSoTimeout(30_000);
            byte[] chunk = new byte[1024 * 1024];
            chunk[0] = 'P';
            chunk[1] = 'K';
            for (int sent = 0; sent < tooMuch; sent += chunk.length) {
                socket.getOutputStream().write("100000\r\n".getBytes(UTF_8));
                socket.getOutputStream().write(chunk);
                socket.getOutputStream().write("\r\n".getBytes(UTF_8));
            }
            assertThat(answerOf(socket)).contains(" 413 ");
        }
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void anInterruptedUploadLeavesNothing() throws Exception {
        String before = leftovers();
        ApiResponse declared = declareFile("cut.txt", "text/plain", null);
        try (Socket socket = connect(declared, "Content-Length: 4000000")) {
            socket.getOutputStream().write("x".repeat(1_000_000).getBytes(UTF_8));
            socket.getOutputStream().flush();
        }

        await().untilAsserted(() -> assertThat(leftovers()).isEqualTo(before));
        assertThat(api().get(declared.location()).expect(200).etag()).isEqualTo(declared.etag());
    }

    @Test
    void removingEvidenceDeletesItsContent() throws Exception {
        String before = leftovers();
        ApiResponse declared = declareFile("a.txt", "text/plain", null);
        ApiResponse filled = upload(declared, LOG).expect(200);

        api().delete(declared.location() + "?reason=Wrong", filled.etag()).expect(204);
        while (objects.sweep() > 0) {
            assertThat(leftovers()).isNotNull();
        }

        assertThat(leftovers()).isEqualTo(before);
        assertThat(PublishedEvents.about(incident.text("/id")).names()).endsWith("evidence-removed");
    }

    @Test
    void hidesEvidenceOfARestrictedIncident() throws Exception {
        ApiResponse secret = api().post("/api/v1/incidents", """
                {"title": "Secret", "severity": "LOW", "visibility": "RESTRICTED"}
                """).expect(201);
        ApiResponse declared = api().post(secret.location() + "/evidence", file("a.txt", "text/plain", null))
                .expect(201);
        upload(declared, LOG).expect(200);
        ApiClient eve = ApiClient.as(Tokens.as("eve", "approver"));

        eve.get(declared.location()).expectProblem(404, "not-found");
        eve.get(declared.location() + "/content").expectProblem(404, "not-found");
        eve.with("If-Match", "*")
                .put(declared.location() + "/content", "application/octet-stream", LOG)
                .expectProblem(404, "not-found");
    }

    private ApiResponse declareFile(String name, String mediaType, @Nullable String sha256) {
        return api().post(path, file(name, mediaType, sha256)).expect(201);
    }

    private static String file(String name, String mediaType, @Nullable String sha256) {
        return """
                {"kind": "LOG_EXCERPT", "title": "A file", "file": {"name": "%s", "mediaType": "%s"%s}}
                """.formatted(name, mediaType, sha256 == null ? "" : ", \"sha256\": \"" + sha256 + "\"");
    }

    private static ApiResponse upload(ApiResponse declared, byte[] bytes) {
        return api().with("If-Match", declared.etag())
                .put(declared.location() + "/content", "application/octet-stream", bytes);
    }

    private HttpResponse<byte[]> download(ApiResponse evidence, String range) throws Exception {
        return range.isEmpty() ? downloadWith(evidence, "Accept", "*/*") : downloadWith(evidence, "Range", range);
    }

    private HttpResponse<byte[]> downloadWith(ApiResponse evidence, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(evidence))
                .header("Authorization", "Bearer " + Tokens.contributor())
                .headers(headers);
        return TestHttpClient.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String declare(ApiResponse declared, long length) throws Exception {
        try (Socket socket = connect(declared, "Content-Length: " + length)) {
            socket.setSoTimeout(10_000);
            return answerOf(socket);
        }
    }

    private static String answerOf(Socket socket) throws Exception {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("payload-too-large") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        return answer.toString();
    }

    private static Socket connect(ApiResponse declared, String lengthHeader) throws Exception {
        URI uri = uri(declared);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("PUT " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getHost() + "\r\nAuthorization: Bearer "
                        + Tokens.contributor() + "\r\nIf-Match: " + declared.etag()
                        + "\r\nContent-Type: application/octet-stream\r\n" + lengthHeader + "\r\n\r\n")
                .getBytes(UTF_8));
        out.flush();
        return socket;
    }

    private static URI uri(ApiResponse evidence) {
        return ServiceUnderTest.url().resolve(evidence.location() + "/content");
    }

    /** Number of objects and large objects without evidence. */
    private static String leftovers() throws Exception {
        try (Connection database = ServiceUnderTest.database();
                ResultSet row = database.createStatement().executeQuery("""
                        SELECT (SELECT count(*) FROM evidence_object WHERE state <> 'ATTACHED') || ' ' ||
                               (SELECT count(*) FROM pg_largeobject_metadata m
                                WHERE NOT EXISTS (SELECT 1 FROM evidence_object o WHERE o.large_object = m.oid))""")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static ApiClient api() {
        return ApiClient.as(Tokens.contributor());
    }
}
