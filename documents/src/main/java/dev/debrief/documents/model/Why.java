package dev.debrief.documents.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A why with its depth, from 1; parents come before children. */
public record Why(
        int depth,
        String question,
        @Nullable String answer,
        @Nullable List<Reference> references) {

    @Override
    public List<Reference> references() {
        return Document.orEmptyList(references);
    }
}
