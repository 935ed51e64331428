package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A response of the service. */
public final class ApiResponse {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> repeatedHeaders = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final String body;
    private @Nullable JsonNode json;

    public ApiResponse(HttpResponse<?> response, String body) {
        this.status = response.statusCode();
        response.headers().map().forEach((name, values) -> values.forEach(value -> addHeader(name, value)));
        this.body = body;
    }

    private void addHeader(String name, String value) {
        if (headers.putIfAbsent(name, value) != null) {
            repeatedHeaders.add(name);
        }
    }

    /** @throws AssertionError with the whole response if the status differs */
    public ApiResponse expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected status " + expected + " but got " + this);
        }
        return this;
    }

    /** Expects a problem of a type. @param slug the last part of its type URI */
    public ApiResponse expectProblem(int expected, String slug) {
        expect(expected);
        String type = text("/type");
        if (!type.endsWith("/" + slug)) {
            throw new AssertionError("Expected a problem '" + slug + "' but got " + this);
        }
        return this;
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Names of the headers that were sent more than once. */
    Set<String> repeatedHeaders() {
        return repeatedHeaders;
    }

    public String etag() {
        return required("ETag");
    }

    public String location() {
        return required("Location");
    }

    /** Without parameters, in lower case; empty if there is none. */
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    public String body() {
        return body;
    }

    public JsonNode json() {
        try {
            return parsed();
        } catch (JsonProcessingException e) {
            throw new AssertionError("The body is not JSON: " + this, e);
        }
    }

    /** The body, parsed once. */
    JsonNode parsed() throws JsonProcessingException {
        JsonNode known = json;
        if (known == null) {
            known = JSON.readTree(body);
            json = known;
        }
        return known;
    }

    /** The value at a JSON pointer. */
    public JsonNode at(String pointer) {
        JsonNode value = json().at(pointer);
        if (value.isMissingNode()) {
            throw new AssertionError("There is nothing at '" + pointer + "' in " + this);
        }
        return value;
    }

    /** The value at a JSON pointer as text. */
    public String text(String pointer) {
        return at(pointer).asText();
    }

    /** The values of the list at a JSON pointer. */
    public List<String> texts(String pointer) {
        return at(pointer).valueStream().map(JsonNode::asText).toList();
    }

    /** A member of each item of the list at a JSON pointer. */
    public List<String> texts(String pointer, String member) {
        return at(pointer).valueStream().map(item -> item.path(member).asText()).toList();
    }

    private String required(String name) {
        return header(name).orElseThrow(() -> new AssertionError("There is no " + name + " in " + this));
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + body;
    }
}
