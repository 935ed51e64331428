package dev.debrief.incidents.ingress.kind;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it was received.
 *
 * @param headers values by name in lower case, without those that authenticate
 * @param body the raw bytes
 */
public record RawDelivery(Map<String, String> headers, byte[] body, Instant receivedAt) {

    public RawDelivery {
        Map<String, String> lowerCase = new TreeMap<>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lowerCase);
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public RawDelivery withBody(byte[] other) {
        return new RawDelivery(headers, other, receivedAt);
    }
}
