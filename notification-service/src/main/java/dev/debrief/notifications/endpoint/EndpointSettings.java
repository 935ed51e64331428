package dev.debrief.notifications.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * The settings of an endpoint. All but its kind can be edited.
 *
 * @param url as it is shown: masked if it is a secret. An edit that leaves it as it is keeps the URL.
 * @param team handle of the team whose messages go to the endpoint; null if it has only its subscriptions
 */
public record EndpointSettings(
        EndpointKind kind,
        String name,
        String url,
        @Nullable String team,
        boolean receivesRestricted,
        boolean enabled) {

    EndpointSettings withUrl(String shown) {
        return new EndpointSettings(kind, name, shown, team, receivesRestricted, enabled);
    }
}
