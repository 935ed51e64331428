package dev.debrief.documents.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is named in the document. Not shown: wider audiences read the role instead of the name.
 *
 * @param handle such as {@code user:dana}; null if unknown
 * @param role in words, such as "incident commander"
 */
public record NamedPerson(String name, @Nullable String handle, String role) {}
