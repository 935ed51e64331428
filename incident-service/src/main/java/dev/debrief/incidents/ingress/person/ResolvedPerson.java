package dev.debrief.incidents.ingress.person;

import org.jspecify.annotations.Nullable;

/**
 * A person of a source.
 *
 * @param handle null for somebody who is shown by name and has no rights
 * @param role null without a handle
 */
public record ResolvedPerson(
        String externalId,
        String name,
        @Nullable String handle,
        @Nullable PersonRole role) {}
