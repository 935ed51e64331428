package dev.debrief.platform.outgoing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API of a product.
 *
 * @param url with its query
 * @param headers with those that authenticate and choose the version
 * @param body empty for none
 */
public record ApiCall(String method, String url, Map<String, String> headers, byte[] body) {

    public ApiCall {
        headers = Map.copyOf(headers);
    }

    public static ApiCall get(String url) {
        return new ApiCall("GET", url, Map.of(), new byte[0]);
    }

    public static ApiCall delete(String url) {
        return new ApiCall("DELETE", url, Map.of(), new byte[0]);
    }

    /** @param body null for none */
    public static ApiCall json(String method, String url, @Nullable JsonNode body) {
        if (body == null) {
            return new ApiCall(method, url, Map.of(), new byte[0]);
        }
        try {
            return of(method, url, "application/json", ApiHttp.JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    public static ApiCall of(String method, String url, String contentType, byte[] body) {
        return new ApiCall(method, url, Map.of("Content-Type", contentType), body);
    }

    /** The same with one more parameter in its query. */
    public ApiCall with(String parameter, String value) {
        String more = encoded(parameter) + "=" + encoded(value);
        return new ApiCall(method, url + (url.indexOf('?') < 0 ? "?" : "&") + more, headers, body);
    }

    /** The same with one more header. */
    public ApiCall withHeader(String name, String value) {
        return withHeaders(Map.of(name, value));
    }

    /** The same with more headers. */
    public ApiCall withHeaders(Map<String, String> others) {
        Map<String, String> more = new TreeMap<>(headers);
        more.putAll(others);
        return new ApiCall(method, url, more, body);
    }

    /** For a parameter, or a segment of the path. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without URL and headers, which may contain secrets. */
    @Override
    public String toString() {
        return "ApiCall[" + method + "]";
    }
}
