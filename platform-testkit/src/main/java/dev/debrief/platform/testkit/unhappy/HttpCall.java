package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.api.TestHttpClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request whose parts can be replaced one by one. */
final class HttpCall {

    private final String method;
    private final String template;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;
    private final boolean chunked;

    private HttpCall(
            String method,
            String template,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            byte @Nullable [] body,
            boolean chunked) {
        this.method = method;
        this.template = template;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.chunked = chunked;
    }

    HttpCall(String method, String template) {
        this(method, template, Map.of(), Map.of(), Map.of(), null, false);
    }

    HttpCall method(String other) {
        return new HttpCall(other, template, path, query, headers, body, chunked);
    }

    HttpCall path(String parameter, String value) {
        return new HttpCall(method, template, with(path, parameter, value), query, headers, body, chunked);
    }

    /** The value of a path parameter. */
    String path(String parameter) {
        return Objects.requireNonNull(path.get(parameter), parameter);
    }

    /** A read of what a path parameter identifies, without headers. */
    HttpCall parent(String parameter) {
        String name = "{" + parameter + "}";
        String upTo = template.substring(0, template.indexOf(name) + name.length());
        return new HttpCall("GET", upTo, path, Map.of(), Map.of(), null, false);
    }

    /** @param encoded percent-encoded */
    HttpCall query(String parameter, String encoded) {
        return new HttpCall(method, template, path, with(query, parameter, encoded), headers, body, chunked);
    }

    HttpCall header(String name, String value) {
        return new HttpCall(method, template, path, query, with(headers, name, value), body, chunked);
    }

    HttpCall without(String header) {
        Map<String, String> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(header);
        return new HttpCall(method, template, path, query, fewer, body, chunked);
    }

    HttpCall token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    HttpCall body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    HttpCall body(byte[] bytes) {
        return new HttpCall(method, template, path, query, headers, bytes, chunked);
    }

    /** Sends the body in chunks, without Content-Length. */
    HttpCall chunked() {
        return new HttpCall(method, template, path, query, headers, body, true);
    }

    /** Sets a JSON body. */
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String method() {
        return method;
    }

    /** The path with its parameters. */
    String rawPath() {
        String filled = template;
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled;
    }

    ApiResponse send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri()).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        HttpResponse<InputStream> answer =
                TestHttpClient.send(request.method(method, publisher()).build(), BodyHandlers.ofInputStream());
        return new ApiResponse(answer, bodyOf(answer));
    }

    /** The whole body as text; empty for a stream, which has no end. */
    private static String bodyOf(HttpResponse<InputStream> answer) {
        boolean isStream = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        try (InputStream body = answer.body()) {
            return isStream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The answer of " + answer.request() + " has no end", e);
        }
    }

    private URI uri() {
        String parameters = query.entrySet().stream()
                .map(parameter ->
                        URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8) + "=" + parameter.getValue())
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
        return URI.create(ServiceUnderTest.url() + rawPath() + parameters);
    }

    private BodyPublisher publisher() {
        byte[] bytes = body;
        if (bytes == null) {
            return BodyPublishers.noBody();
        }
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    @Override
    public String toString() {
        return method + " " + rawPath() + " " + query + " " + headers.keySet()
                + (body == null ? "" : " " + shortened(new String(body, StandardCharsets.UTF_8)));
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "… (" + text.length() + " characters)";
    }
}
