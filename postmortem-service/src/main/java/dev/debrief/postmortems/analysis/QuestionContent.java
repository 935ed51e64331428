package dev.debrief.postmortems.analysis;

import org.jspecify.annotations.Nullable;

/** What is written of an open question. */
public record QuestionContent(
        String question, @Nullable String askedOf, @Nullable String answer) {}
