package dev.debrief.documents.model;

import org.jspecify.annotations.Nullable;

public record Question(
        String question, @Nullable String askedOf, @Nullable String answer) {}
