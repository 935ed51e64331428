package dev.debrief.postmortems.language;

/** A finding that the author allowed. */
public record AllowedFinding(String reason, LanguageFinding finding) {}
