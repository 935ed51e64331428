package dev.debrief.postmortems.postmortem;

import java.time.Instant;

/** A published version without its document. */
public record PublishedVersionEntry(int number, Instant publishedAt) {}
