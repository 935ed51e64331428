package dev.debrief.postmortems.analysis.item;

import org.jspecify.annotations.Nullable;

/** Content of an {@link OpenQuestion}. */
public record QuestionContent(
        String question, @Nullable String askedOf, @Nullable String answer) {}
