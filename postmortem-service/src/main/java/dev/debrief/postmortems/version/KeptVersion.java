package dev.debrief.postmortems.version;

/** A version with what people had written. */
public record KeptVersion(VersionEntry entry, Manuscript manuscript) {}
