package dev.debrief.postmortems.analysis;

import org.jspecify.annotations.Nullable;

/** What can be changed of a why. */
public record EditWhy(String question, @Nullable String answer, int position) {}
