package dev.debrief.e2e.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose parts can be replaced. All texts are percent-encoded. */
final class RequestBuilder {

    private final ApiOperation operation;
    private final Map<String, String> path;
    private final List<String> query = new ArrayList<>();
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private String method;
    private String suffix = "";
    private @Nullable String target;
    private byte @Nullable [] body;
    private boolean allowed;

    RequestBuilder(ApiOperation operation, Map<String, String> path) {
        this.operation = operation;
        this.path = new LinkedHashMap<>(path);
        this.method = operation.method();
    }

    void method(String other) {
        method = other;
    }

    void path(String parameter, String value) {
        path.put(parameter, value);
        target = null;
    }

    /** The value of a parameter of the path, or one that was found with it. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(path.get(name));
    }

    /** Appends to the path. */
    void suffix(String text) {
        suffix = text;
        target = null;
    }

    /** Replaces path and query. */
    void target(String other) {
        target = other;
    }

    void query(String parameter, String value) {
        rawQuery(parameter + "=" + value);
    }

    void rawQuery(String text) {
        query.add(text);
    }

    /** Replaces a header. */
    void header(String name, String value) {
        withoutHeader(name);
        addHeader(name, value);
    }

    void addHeader(String name, String value) {
        headers.add(Map.entry(name, value));
    }

    void withoutHeader(String name) {
        headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
    }

    List<String> headerNames() {
        return headers.stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("Authorization"))
                .toList();
    }

    void body(String mediaType, byte[] bytes) {
        header("Content-Type", mediaType.equals("*/*") ? "application/json" : mediaType);
        body = bytes;
    }

    /** @param mayCall whether the caller may call the operation */
    void credentials(String authorization, boolean mayCall) {
        header("Authorization", authorization);
        allowed = mayCall;
    }

    /** For an operation that authenticates by a header of its own. */
    void secret(String name, String value) {
        header(name, value);
        allowed = true;
    }

    void withoutCredentials() {
        withoutHeader("Authorization");
        allowed = false;
    }

    /** The path with its parameters. */
    String path() {
        var filled = operation.path();
        for (var parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled + suffix;
    }

    FuzzRequest build(long number, String kind) {
        var base = target == null ? path() : target;
        var joined = String.join("&", query);
        var separator = base.contains("?") ? "&" : "?";
        return new FuzzRequest(
                number,
                kind,
                operation,
                method,
                joined.isEmpty() ? base : base + separator + joined,
                Map.copyOf(path),
                List.copyOf(headers),
                body,
                allowed);
    }
}
