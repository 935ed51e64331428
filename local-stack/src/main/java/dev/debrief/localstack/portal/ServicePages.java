package dev.debrief.localstack.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.token.LocalTokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Shows resources of the services with a reader's token, so that links work in a browser without a token. */
final class ServicePages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "[A-Za-z0-9-]{1,40}";
    private static final Set<String> FORMATS = Set.of("html", "pdf", "docx");
    private static final Map<String, Service> OWNERS = Map.of(
            "incidents", Service.INCIDENT,
            "postmortems", Service.POSTMORTEM,
            "action-items", Service.ACTION_TRACKER);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Stack stack;

    ServicePages(Stack stack) {
        this.stack = stack;
    }

    /** The newest postmortems, or empty if the service is not available. */
    Optional<List<JsonNode>> postmortems() {
        try {
            var response = get(Service.POSTMORTEM, "/api/v1/postmortems?limit=50", "application/json");
            if (response.statusCode() != 200) {
                return Optional.empty();
            }
            return Optional.of(items(response));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The document of a postmortem as the service renders it: {@code PM-1}, {@code PM-1.pdf}. */
    Page document(String file) {
        int dot = file.indexOf('.');
        var key = dot < 0 ? file : file.substring(0, dot);
        var format = dot < 0 ? "html" : file.substring(dot + 1);
        if (!key.matches(KEY) || !FORMATS.contains(format)) {
            return Page.notFound("'" + file + "' is not a document.");
        }
        try {
            var response = get(Service.POSTMORTEM, "/api/v1/postmortems/" + key + "/document?format=" + format, "*/*");
            return response.statusCode() == 200
                    ? Page.raw(
                            200,
                            response.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                            response.body())
                    : Page.notFound(key + " does not exist or is not visible to readers.");
        } catch (IOException e) {
            return unavailable(Service.POSTMORTEM);
        }
    }

    /** What notifications link to: {@code /incidents/INC-1}, as a readable page. */
    Page subject(String path) {
        var parts = path.split("/");
        var service = parts.length == 3 ? OWNERS.get(parts[1]) : null;
        if (service == null || !parts[2].matches(KEY)) {
            return Page.notFound("The page " + path + " does not exist.");
        }
        try {
            var response = get(service, "/api/v1" + path, "application/json");
            if (response.statusCode() != 200) {
                return Page.notFound(parts[2] + " does not exist or is not visible to readers.");
            }
            return SubjectPage.of(
                    JSON.readTree(response.body()), service == Service.INCIDENT ? timeline(path) : List.of());
        } catch (IOException e) {
            return unavailable(service);
        }
    }

    private List<JsonNode> timeline(String path) throws IOException {
        return items(get(Service.INCIDENT, "/api/v1" + path + "/timeline?limit=200", "application/json"));
    }

    private static List<JsonNode> items(HttpResponse<byte[]> response) throws IOException {
        var items = JSON.readTree(response.body()).path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static Page unavailable(Service service) {
        return Page.html(
                502,
                "Not available",
                "<h1>Not available</h1><p class=\"lead\">" + service.module() + " is not available.</p>");
    }

    private HttpResponse<byte[]> get(Service service, String path, String accept) throws IOException {
        var token = new LocalTokens(stack.tokens()).mint("reader");
        var request = HttpRequest.newBuilder(stack.baseUrl(service).resolve(path))
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
