package dev.debrief.platform.peer;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a peer is, and as whom it is called.
 *
 * @param url of the product, or that which was given
 * @param user that the credential belongs to, where the product needs it
 */
public record PeerAddress(String url, @Nullable String user) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** @param baseUrl null for the public address of the product */
    public static PeerAddress of(PeerTraits traits, @Nullable String baseUrl, @Nullable String user) {
        return new PeerAddress(traits.baseUrl(baseUrl), user);
    }

    /** Whether a credential that was given for the other address may be sent to this one. */
    boolean hasServerAndUserOf(PeerAddress other) {
        return server().equals(other.server()) && Objects.equals(user, other.user);
    }

    /** Scheme, host and port. */
    private String server() {
        URI parsed = URI.create(url);
        String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
        int port = parsed.getPort() >= 0 ? parsed.getPort() : scheme.equals("https") ? HTTPS : HTTP;
        return scheme + "://" + String.valueOf(parsed.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
