package dev.debrief.incidents.ingress.kind;

import org.jspecify.annotations.Nullable;

/**
 * How to call the sender.
 *
 * @param url base URL of its API; null for the public one
 * @param user id of the API key, where there is one
 * @param token API key
 * @param account what the sender calls the account or page, where it is part of the path
 */
public record SourceAccess(
        @Nullable String url,
        @Nullable String user,
        @Nullable String token,
        @Nullable String account) {

    @Override
    public String toString() {
        return "SourceAccess[" + url + "]";
    }
}
