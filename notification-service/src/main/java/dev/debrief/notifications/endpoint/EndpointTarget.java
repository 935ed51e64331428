package dev.debrief.notifications.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where and how to send to an endpoint.
 *
 * @param url the whole URL, also if it is a secret
 * @param secrets to sign with, newest first; empty for a kind that does not sign
 */
public record EndpointTarget(
        UUID id, EndpointKind kind, String name, String url, List<String> secrets, boolean enabled) {

    /** Shorter parts of a URL are no secrets, but may be part of any text. */
    private static final int SHORTEST_SECRET = 8;

    public EndpointTarget {
        secrets = List.copyOf(secrets);
    }

    /** Names the receiver in memory and in messages of errors: its URL, unless that is a secret. */
    public String destination() {
        return kind.hasSecretUrl() ? id.toString() : url;
    }

    /** The e-mail address of an endpoint of this kind. */
    public String address() {
        return EndpointUrls.addressOf(url);
    }

    /** A text about the endpoint, such as a response that repeats the path, without a secret URL. */
    public String masked(String text) {
        if (!kind.hasSecretUrl()) {
            return text;
        }
        URI parsed = URI.create(url);
        return Stream.of(url, parsed.getRawPath(), parsed.getRawQuery())
                .filter(Objects::nonNull)
                .filter(part -> part.length() >= SHORTEST_SECRET)
                .reduce(text, (masked, part) -> masked.replace(part, EndpointUrls.MASK));
    }

    @Override
    public String toString() {
        return "EndpointTarget[" + name + "]";
    }
}
