package dev.debrief.documents.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record Factor(
        String category,
        @Nullable String subcategory,
        String title,
        @Nullable String description,
        @Nullable List<Reference> references) {

    @Override
    public List<Reference> references() {
        return Document.orEmptyList(references);
    }
}
