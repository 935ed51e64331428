package dev.debrief.localstack.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeveloperPortalTest {

    private static final String MAIL = """
            From: debrief@example.org
            To: qa@example.org
            Subject: <script>alert(1)</script> is overdue

            Dear team, <b>"AI-1"</b> & more

            <http://localhost:8080/action-items/AI-1?a=1&b=2>
            """;

    @TempDir
    private Path directory;

    private Stack stack;
    private DeveloperPortal portal;

    @BeforeEach
    void open() {
        stack = Stack.forTests(directory, Map.of());
        portal = new DeveloperPortal(stack);
        portal.start();
    }

    @AfterEach
    void close() {
        portal.stop();
        stack.close();
    }

    @Test
    void startPageLinksToEverythingEvenIfAServiceIsUnavailable() throws Exception {
        // When
        var page = get("/");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("/q/swagger-ui", "href=\"/events\"", "href=\"/mail\"", "./debrief token approver")
                .contains("postmortem-service is not available");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void escapesMailInTheListAndOnItsPage() throws Exception {
        // Given
        Files.createDirectories(stack.directory().mail());
        Files.writeString(stack.directory().mail().resolve("1.eml"), MAIL);

        // Then
        assertThat(get("/mail").body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
        assertThat(get("/mail/1.eml").body())
                .contains("&lt;b&gt;&quot;AI-1&quot;&lt;/b&gt; &amp; more")
                .contains(
                        "&lt;<a href=\"http://localhost:8080/action-items/AI-1?a=1&amp;b=2\" rel=\"noreferrer\">http:")
                .doesNotContain("<script>", "<b>");
        assertThat(get("/mail/..%2F1.eml").statusCode()).isEqualTo(404);
    }

    @Test
    void escapesUnknownPaths() throws Exception {
        // When
        var page = get("/%3Cimg%20src=x%3E");

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("/&lt;img src=x&gt;").doesNotContain("<img");
    }

    @Test
    void saysWhichServiceCannotShowThePageOfALink() throws Exception {
        assertThat(get("/incidents/INC-1").body()).contains("incident-service is not available");
        assertThat(get("/action-items/AI-1").statusCode()).isEqualTo(502);
        assertThat(get("/incidents/..%2Fx").statusCode()).isEqualTo(404);
    }

    @Test
    void rejectsForeignHostNames() throws IOException {
        // When
        try (var socket = new Socket("127.0.0.1", portal.url().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // Then
            assertThat(response).startsWith("HTTP/1.1 421").doesNotContain("eyJ");
        }
    }

    @Test
    void rendersTheEventCatalogueWithTablesAndAnchorsAndEscapesHtml() {
        // When
        var html = EventCatalogue.render("## Incident `resolved`\n\n|a|b|\n|-|-|\n|1|<i>2</i>|\n");

        // Then
        assertThat(html).contains("<h2 id=\"incident-resolved\">", "<td>1</td>", "&lt;i&gt;2&lt;/i&gt;");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var uri = URI.create(portal.url().toString().replaceAll("/$", "") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
