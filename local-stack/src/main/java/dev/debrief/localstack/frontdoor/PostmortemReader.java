package dev.debrief.localstack.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.localstack.LocalTokens;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads postmortem-service with a reader's token, so that a browser without one can see the documents. */
final class PostmortemReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Stack stack;

    PostmortemReader(Stack stack) {
        this.stack = stack;
    }

    /** The newest postmortems, or nothing when the service does not answer. */
    Optional<List<JsonNode>> list() {
        try {
            var response = get("/api/v1/postmortems?limit=50", "application/json");
            if (response.statusCode() != 200) {
                return Optional.empty();
            }
            var items = JSON.readTree(response.body()).path("items");
            return Optional.of(StreamSupport.stream(items.spliterator(), false).toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Page document(String key) {
        if (!key.matches("[A-Za-z0-9-]{1,40}")) {
            return Page.notFound("'" + key + "' is not the key of a postmortem.");
        }
        try {
            var response = get("/api/v1/postmortems/" + key + "/document", "text/html");
            return response.statusCode() == 200
                    ? Page.raw(200, "text/html; charset=utf-8", response.body())
                    : Page.notFound("There is no document of " + key + " that a reader may see.");
        } catch (IOException e) {
            return Page.html(
                    502,
                    "Not available",
                    "<h1>Not available</h1><p class=\"lead\">postmortem-service does not answer.</p>");
        }
    }

    private HttpResponse<byte[]> get(String path, String accept) throws IOException {
        var token = new LocalTokens(stack.tokens()).mint("reader");
        var request = HttpRequest.newBuilder(stack.baseUrl(Service.POSTMORTEM).resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading " + path, e);
        }
    }
}
