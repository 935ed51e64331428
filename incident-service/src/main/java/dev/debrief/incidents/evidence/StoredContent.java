package dev.debrief.incidents.evidence;

/**
 * The content of a file as it arrived.
 *
 * @param ref names it in the store
 * @param size bytes
 * @param sha256 in hexadecimal
 */
public record StoredContent(String ref, long size, String sha256) {}
