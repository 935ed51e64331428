package dev.debrief.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.localstack.Service;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The OpenAPI document of a running service. */
final class ApiDocument {

    private final Service service;
    private final JsonNode root;
    private final SchemaValidator schemas;
    private final List<ApiOperation> operations;

    private ApiDocument(Service service, JsonNode root) {
        this.service = service;
        this.root = root;
        this.schemas = new SchemaValidator(root);
        this.operations = root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member ->
                                ApiOperation.METHODS.contains(member.getKey().toUpperCase(Locale.ROOT)))
                        .map(member -> new ApiOperation(
                                this,
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue(),
                                member.getValue())))
                .toList();
    }

    static ApiDocument of(Service service, URI baseUrl) {
        return new ApiDocument(service, ApiClient.anonymous(baseUrl).read("/q/openapi?format=json"));
    }

    Service service() {
        return service;
    }

    List<ApiOperation> operations() {
        return operations;
    }

    /** The operation that a method and path lead to; literal segments take precedence over parameters. */
    Optional<ApiOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.matches(method, path))
                .min(Comparator.comparing(
                        operation -> operation.parameters("path").size()));
    }

    SchemaValidator schemas() {
        return schemas;
    }

    /** Follows {@code $ref}. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? resolve(root.at(reference.substring(1))) : node;
    }

    /** The first example of a media type, parameter or schema; missing if there is none. */
    JsonNode example(JsonNode node) {
        if (node.has("example")) {
            return node.path("example");
        }
        var examples = node.path("examples");
        if (examples.isArray()) {
            return examples.path(0);
        }
        return examples.isEmpty()
                ? MissingNode.getInstance()
                : resolve(examples.iterator().next()).path("value");
    }
}
