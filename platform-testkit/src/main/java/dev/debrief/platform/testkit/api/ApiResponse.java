package dev.debrief.platform.testkit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A response of the service. */
public final class ApiResponse {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String body;

    ApiResponse(Response response) {
        this.status = response.statusCode();
        response.headers().forEach(header -> headers.putIfAbsent(header.getName(), header.getValue()));
        this.body = response.body().asString();
    }

    public ApiResponse(HttpResponse<?> response, String body) {
        this.status = response.statusCode();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        this.body = body;
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
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The body is not JSON: " + this, e);
        }
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

    private String required(String name) {
        return header(name).orElseThrow(() -> new AssertionError("There is no " + name + " in " + this));
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + body;
    }
}
