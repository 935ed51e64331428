package dev.debrief.incidents.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file as declared before its upload.
 *
 * @param sha256 expected hash of the content in hexadecimal; null if the caller gave none
 */
public record DeclaredFile(
        String name, String mediaType, @Nullable String sha256) {}
