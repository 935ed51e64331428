package dev.debrief.postmortems.audience;

import dev.debrief.documents.audience.Audience;

/** The audience that somebody chose for a section. */
public record SectionAudience(String section, Audience audience) {}
