package dev.debrief.platform.security;

import java.util.Objects;
import java.util.Set;

/**
 * The person or service behind a change.
 *
 * @param handle {@code user:dana}, or {@code system:<service>} for automatic changes
 * @param displayName the name to show
 * @param handles all handles of the actor: its own and those of its teams ({@code team:payments})
 * @param roles see {@link Roles}
 */
public record Actor(String handle, String displayName, Set<String> handles, Set<String> roles) {

    public Actor {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(displayName, "displayName");
        handles = Set.copyOf(handles);
        roles = Set.copyOf(roles);
    }

    public static Actor system(String service) {
        String handle = "system:" + service;
        return new Actor(handle, service, Set.of(handle), Set.of());
    }

    public boolean isAdmin() {
        return roles.contains(Roles.ADMIN);
    }

    public boolean mayApprove() {
        return roles.contains(Roles.APPROVER);
    }
}
