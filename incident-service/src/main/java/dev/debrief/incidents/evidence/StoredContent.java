package dev.debrief.incidents.evidence;

/**
 * The uploaded content of a file.
 *
 * @param ref its name in the store
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
public record StoredContent(String ref, long size, String sha256) {}
