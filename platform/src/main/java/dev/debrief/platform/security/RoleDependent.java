package dev.debrief.platform.security;

import java.util.Optional;

/**
 * A request body that asks for something that not every caller of the operation may do. It is checked before the body
 * is validated: a caller without the role learns that, and not what else is wrong.
 */
public interface RoleDependent {

    /** The lowest role that may ask for this; empty if that of the operation suffices. */
    Optional<String> requiredRole();
}
