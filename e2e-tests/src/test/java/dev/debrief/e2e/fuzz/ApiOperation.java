package dev.debrief.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One operation of an OpenAPI document. */
final class ApiOperation {

    static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private final ApiDocument document;
    private final String method;
    private final String path;
    private final JsonNode pathItem;
    private final JsonNode node;
    private final Pattern pattern;

    ApiOperation(ApiDocument document, String method, String path, JsonNode pathItem, JsonNode node) {
        this.document = document;
        this.method = method;
        this.path = path;
        this.pathItem = pathItem;
        this.node = node;
        this.pattern = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** @param schema without {@code $ref} */
    record Parameter(String name, boolean required, JsonNode schema, JsonNode example) {}

    Service service() {
        return document.service();
    }

    ApiDocument document() {
        return document;
    }

    String method() {
        return method;
    }

    /** The template: {@code /api/v1/incidents/{id}}. */
    String path() {
        return path;
    }

    String id() {
        return node.path("operationId").asText();
    }

    boolean matches(String otherMethod, String actualPath) {
        return method.equals(otherMethod) && pattern.matcher(actualPath).matches();
    }

    /** The methods that the path supports, with those that need no documentation. */
    Set<String> methodsOfPath() {
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        pathItem.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        methods.retainAll(Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS"));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** @param location {@code path}, {@code query} or {@code header} */
    List<Parameter> parameters(String location) {
        return Stream.concat(
                        pathItem.path("parameters").valueStream(),
                        node.path("parameters").valueStream())
                .map(document::resolve)
                .filter(parameter -> parameter.path("in").asText().equals(location))
                .map(this::parameter)
                .toList();
    }

    private Parameter parameter(JsonNode parameter) {
        var schema = document.resolve(parameter.path("schema"));
        var example = document.example(parameter);
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("required").asBoolean(),
                schema,
                example.isMissingNode() ? document.example(schema) : example);
    }

    boolean hasHeader(String name) {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    /** Media types of the request body; empty if there is none. */
    List<String> mediaTypes() {
        var mediaTypes = new ArrayList<String>();
        node.path("requestBody").path("content").fieldNames().forEachRemaining(mediaTypes::add);
        return mediaTypes;
    }

    /** The request body in a media type, with {@code schema} and example. */
    JsonNode body(String mediaType) {
        return node.path("requestBody").path("content").path(mediaType);
    }

    Optional<JsonNode> response(int status) {
        return Optional.of(document.resolve(node.path("responses").path(Integer.toString(status))))
                .filter(response -> !response.isMissingNode());
    }

    boolean isEventStream() {
        return response(200)
                .filter(response -> response.path("content").has("text/event-stream"))
                .isPresent();
    }

    /** Whether a bearer token authenticates callers. Deliveries of sources authenticate by their own schemes. */
    boolean needsToken() {
        return !node.path("security").isEmpty();
    }

    /** The lowest role that may call it. */
    String role() {
        return node.path("x-required-role").asText("reader");
    }

    @Override
    public String toString() {
        return service().module() + " " + id();
    }
}
