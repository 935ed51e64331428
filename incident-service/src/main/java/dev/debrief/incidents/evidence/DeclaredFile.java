package dev.debrief.incidents.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file whose content is still to come.
 *
 * @param sha256 what it must add up to, in hexadecimal; null when the caller does not say
 */
public record DeclaredFile(
        String name, String mediaType, @Nullable String sha256) {}
