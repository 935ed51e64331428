package dev.debrief.incidents.ingress.source;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to call a source, without the token.
 *
 * @param url base URL of its API; null for the public one
 * @param user id of the API key, where there is one
 * @param account what the source calls the account or page
 * @param hasToken whether a token is stored
 */
public record SourceApi(
        @Nullable String url,
        @Nullable String user,
        @Nullable String account,
        boolean hasToken) {

    public static final SourceApi NONE = new SourceApi(null, null, null, false);

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** Whether the URLs have the same scheme, host and port. They must be valid. */
    boolean isAtServerOf(SourceApi other) {
        return Objects.equals(server(url), server(other.url));
    }

    private static @Nullable String server(@Nullable String url) {
        if (url == null) {
            return null;
        }
        URI uri = URI.create(url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? HTTPS : HTTP;
        return scheme + "://" + host + ":" + port;
    }
}
