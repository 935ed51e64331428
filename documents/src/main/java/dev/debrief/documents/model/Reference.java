package dev.debrief.documents.model;

import org.jspecify.annotations.Nullable;

/** Supporting evidence; link is null if it has no URL. */
public record Reference(String title, @Nullable String link) {}
