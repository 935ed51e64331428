package dev.debrief.actions.tracker.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API of a tracker.
 *
 * @param url with its query
 * @param headers that authenticate and choose the version
 * @param body null for none
 */
public record TrackerCall(
        String method,
        String url,
        Map<String, String> headers,
        @Nullable JsonNode body) {

    public static TrackerCall get(String url, Map<String, String> headers) {
        return new TrackerCall("GET", url, headers, null);
    }

    /** The same with one more parameter in its query. */
    public TrackerCall with(String parameter, String value) {
        String more = encoded(parameter) + "=" + encoded(value);
        return new TrackerCall(method, url + (url.indexOf('?') < 0 ? "?" : "&") + more, headers, body);
    }

    /** The same with one more header. */
    public TrackerCall withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new TrackerCall(method, url, more, body);
    }

    /** For a parameter, or a segment of the path. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without headers, which contain the token. */
    @Override
    public String toString() {
        return "TrackerCall[" + method + "]";
    }
}
