package dev.debrief.incidents.catalog;

/** A document of a file, or a part of one, that is not imported. */
public record SkippedPart(FilePosition position, String reason) {}
