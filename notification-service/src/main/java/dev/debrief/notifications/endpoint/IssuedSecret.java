package dev.debrief.notifications.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * An endpoint with its new secret, which can be read only now.
 *
 * @param secret null for a kind that does not sign
 */
public record IssuedSecret(Endpoint endpoint, @Nullable String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[" + endpoint.name() + "]";
    }
}
