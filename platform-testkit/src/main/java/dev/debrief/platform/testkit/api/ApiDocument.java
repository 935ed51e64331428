package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An OpenAPI 3.1 document, read for tests. */
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<URI, ApiDocument> CACHE = new ConcurrentHashMap<>();

    private final JsonNode root;
    private final ApiSchemas schemas;
    private final List<ApiOperation> operations;

    private ApiDocument(JsonNode root) {
        this.root = root;
        this.schemas = new ApiSchemas(root);
        this.operations = root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation ->
                                ApiOperation.METHODS.contains(operation.getKey().toUpperCase(Locale.ROOT)))
                        .map(operation -> new ApiOperation(
                                this, operation.getKey(), path.getKey(), path.getValue(), operation.getValue())))
                .toList();
    }

    public static ApiDocument parse(String json) {
        try {
            return new ApiDocument(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The OpenAPI document is not JSON.", e);
        }
    }

    /** The document of the service under test; fetched once. */
    public static ApiDocument ofServiceUnderTest() {
        return CACHE.computeIfAbsent(
                ServiceUnderTest.url().resolve("/q/openapi?format=json"), address -> parse(fetch(address)));
    }

    static String fetch(URI address) {
        HttpResponse<String> answer =
                TestHttpClient.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    public List<ApiOperation> operations() {
        return operations;
    }

    /** The operation of a request; literal path segments take precedence over templates. */
    public Optional<ApiOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.matches(method, path))
                .min(Comparator.comparing(operation ->
                        operation.path().chars().filter(c -> c == '{').count()));
    }

    public ApiOperation operation(String operationId) {
        return operations.stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The document has no operation " + operationId));
    }

    public ApiSchemas schemas() {
        return schemas;
    }

    JsonNode root() {
        return root;
    }

    /** Resolves the {@code $ref} of a node, if it has one. */
    JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? resolve(root.at(reference.substring(1))) : node;
    }

    Stream<JsonNode> tags() {
        return root.path("tags").valueStream();
    }
}
