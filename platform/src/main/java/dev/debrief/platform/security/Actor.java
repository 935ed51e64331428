package dev.debrief.platform.security;

import java.util.Objects;
import java.util.Set;

/**
 * The person or service behind a change.
 *
 * @param handle {@code user:dana}, or {@code system:<name>} of a service or another system
 * @param displayName the name to show
 * @param handles all handles of the actor: its own and those of its teams ({@code team:payments})
 * @param roles see {@link Roles}
 */
public record Actor(String handle, String displayName, Set<String> handles, Set<String> roles) {

    private static final String SYSTEM = "system:";

    public Actor {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(displayName, "displayName");
        handles = Set.copyOf(handles);
        roles = Set.copyOf(roles);
    }

    public static Actor system(String service) {
        return system(service, service, Set.of());
    }

    /** Another system, such as a source of incidents or a tracker. */
    public static Actor system(String key, String displayName, Set<String> roles) {
        String handle = SYSTEM + key;
        return new Actor(handle, displayName, Set.of(handle), roles);
    }

    /** Whether a handle is that of a system, not of a person or team. */
    public static boolean isSystem(String handle) {
        return handle.startsWith(SYSTEM);
    }

    public boolean isAdmin() {
        return roles.contains(Roles.ADMIN);
    }

    public boolean mayApprove() {
        return roles.contains(Roles.APPROVER);
    }
}
