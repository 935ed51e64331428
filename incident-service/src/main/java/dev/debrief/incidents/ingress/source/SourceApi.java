package dev.debrief.incidents.ingress.source;

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
}
