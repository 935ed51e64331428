package dev.debrief.platform.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages to verify. */
final class Messages {

    private Messages() {}

    static ReceivedMessage message(Map<String, String> headers, String body) {
        Map<String, List<String>> values = new HashMap<>();
        headers.forEach((name, value) -> values.put(name, List.of(value)));
        return new ReceivedMessage(HttpHeaders.of(values, (name, value) -> true), body.getBytes(UTF_8));
    }

    /** A message with one header. */
    static ReceivedMessage message(String header, String value, String body) {
        return message(Map.of(header, value), body);
    }

    /** A message that repeats one of its headers with the same value. */
    static ReceivedMessage repeating(String repeated, Map<String, String> headers, String body) {
        Map<String, List<String>> values = new HashMap<>();
        headers.forEach(
                (name, value) -> values.put(name, name.equals(repeated) ? List.of(value, value) : List.of(value)));
        return new ReceivedMessage(HttpHeaders.of(values, (name, value) -> true), body.getBytes(UTF_8));
    }

    /** The headers, one of them with another value. */
    static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(name, value);
        return changed;
    }

    /** The headers without one of them. */
    static Map<String, String> without(Map<String, String> headers, String name) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.remove(name);
        return changed;
    }

    static Clock at(long epochSecond) {
        return Clock.fixed(Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC);
    }
}
