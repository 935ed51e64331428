package dev.debrief.postmortems.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new why; behind the others of its parent when no position is given. */
public record AddWhy(
        @Nullable UUID parentId,
        String question,
        @Nullable String answer,
        @Nullable Integer position) {}
