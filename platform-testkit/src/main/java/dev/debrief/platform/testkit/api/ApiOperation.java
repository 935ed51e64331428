package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation of an OpenAPI document. */
public final class ApiOperation {

    static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final ApiDocument document;
    private final String method;
    private final String path;
    private final JsonNode pathItem;
    private final JsonNode node;
    private final Pattern matcher;

    ApiOperation(ApiDocument document, String method, String path, JsonNode pathItem, JsonNode node) {
        this.document = document;
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.pathItem = pathItem;
        this.node = node;
        this.matcher = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** The operationId, or method and path if there is none. */
    public String id() {
        return node.path("operationId").asText(method + " " + path);
    }

    /** In upper case. */
    public String method() {
        return method;
    }

    /** The template: {@code /api/v1/incidents/{id}}. */
    public String path() {
        return path;
    }

    boolean matches(String otherMethod, String actualPath) {
        return method.equalsIgnoreCase(otherMethod)
                && matcher.matcher(actualPath).matches();
    }

    /** The methods supported by the path of this operation. */
    public Set<String> methodsOfPath() {
        return methodsInOrder().collect(Collectors.toSet());
    }

    private Stream<String> methodsInOrder() {
        return pathItem.properties().stream()
                .map(member -> member.getKey().toUpperCase(Locale.ROOT))
                .filter(METHODS::contains);
    }

    public List<ApiParameter> parameters() {
        return Stream.concat(
                        pathItem.path("parameters").valueStream(),
                        node.path("parameters").valueStream())
                .map(document::resolve)
                .map(parameter -> new ApiParameter(document, parameter, document.resolve(parameter.path("schema"))))
                .toList();
    }

    public List<ApiParameter> pathParameters() {
        return parameters("path");
    }

    public List<ApiParameter> queryParameters() {
        return parameters("query");
    }

    public boolean hasHeader(String name) {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    public boolean hasQuery(String name) {
        return queryParameters().stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    private List<ApiParameter> parameters(String location) {
        return parameters().stream()
                .filter(parameter -> parameter.location().equals(location))
                .toList();
    }

    /** The first media type of the request body. */
    public Optional<ApiBody> body() {
        return document.resolve(node.path("requestBody")).path("content").properties().stream()
                .map(content -> new ApiBody(document, content.getKey(), content.getValue()))
                .findFirst();
    }

    /** The documented response of a status: by number, class ({@code 4XX}) or {@code default}. */
    public Optional<JsonNode> response(int status) {
        return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
                .filter(node.path("responses")::has)
                .map(key -> document.resolve(node.path("responses").path(key)))
                .findFirst();
    }

    /** Success statuses, in the order of the document. */
    public List<Integer> successes() {
        return node.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> Integer.parseInt(response.getKey()))
                .toList();
    }

    public boolean respondsWithBody() {
        return successes().stream()
                .flatMap(status -> response(status).stream())
                .anyMatch(response -> !response.path("content").isEmpty());
    }

    /** Whether this is the first operation of its path. */
    public boolean isFirstOfPath() {
        return methodsInOrder().findFirst().orElse("").equals(method);
    }

    public boolean creates() {
        return method.equals("POST") && successes().contains(201);
    }

    public boolean isList() {
        return method.equals("GET") && hasQuery("limit");
    }

    public boolean isDeprecated() {
        return node.path("deprecated").asBoolean();
    }

    /** Whether a token is required. */
    public boolean isSecured() {
        JsonNode security =
                node.has("security") ? node.path("security") : document.root().path("security");
        return !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
    }

    /** The lowest role that may call this operation; empty if none is documented. */
    public Optional<String> role() {
        return Optional.of(node.path("x-required-role").asText()).filter(role -> !role.isEmpty());
    }

    JsonNode node() {
        return node;
    }

    ApiDocument document() {
        return document;
    }

    @Override
    public String toString() {
        return id();
    }
}
