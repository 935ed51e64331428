package dev.debrief.documents.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cause of the fishbone with its depth, from 1; bone is null below another cause. */
public record Cause(
        int depth,
        @Nullable String bone,
        String text,
        @Nullable List<Reference> references) {

    @Override
    public List<Reference> references() {
        return Document.orEmptyList(references);
    }
}
