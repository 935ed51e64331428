package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.Texts;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Selects the headers of a delivery that are stored: not those that authenticate, and not those of the transport. */
final class ReceivedHeaders {

    private static final int MAX_HEADERS = 30;
    private static final int MAX_LENGTH = 500;

    /** Words in the names of headers that authenticate, such as {@code X-PagerDuty-Signature}. */
    private static final List<String> AUTHENTICATING = List.of(
            "auth", "cookie", "signature", "secret", "token", "password", "credential", "api-key", "apikey", "hmac");

    /** Words in the names of the headers that schemes read. */
    private static final List<String> READ_BY_SCHEMES = List.of("authorization", "signature", "secret");

    private static final Set<String> TRANSPORT = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "baggage",
            "connection",
            "content-length",
            "expect",
            "forwarded",
            "host",
            "keep-alive",
            "te",
            "traceparent",
            "tracestate",
            "transfer-encoding",
            "upgrade",
            "via",
            "x-real-ip");

    private static final String PROXY = "x-forwarded-";

    private ReceivedHeaders() {}

    /** By name in lower case. */
    static Map<String, String> stored(HttpHeaders headers) {
        NavigableMap<String, String> stored = new TreeMap<>();
        headers.map().forEach((name, values) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            String value = Texts.storable(String.join(", ", values));
            if (!isAuthenticating(lowerCase) && !isTransport(lowerCase) && value.length() <= MAX_LENGTH) {
                stored.put(lowerCase, value);
            }
        });
        while (stored.size() > MAX_HEADERS) {
            stored.pollLastEntry();
        }
        return stored;
    }

    /** Whether there is a header that a scheme may read to authenticate the delivery, whatever it contains. */
    static boolean authenticate(HttpHeaders headers) {
        return headers.map().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> READ_BY_SCHEMES.stream().anyMatch(name::contains));
    }

    private static boolean isAuthenticating(String name) {
        return AUTHENTICATING.stream().anyMatch(name::contains);
    }

    private static boolean isTransport(String name) {
        return TRANSPORT.contains(name) || name.startsWith(PROXY);
    }
}
