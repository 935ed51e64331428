package dev.debrief.postmortems.analysis;

import org.jspecify.annotations.Nullable;

/** A new contributing factor; behind the others when no position is given. */
public record AddFactor(
        FactorCategory category,
        @Nullable String subcategory,
        String title,
        @Nullable String description,
        @Nullable Integer position) {

    EditFactor at(int place) {
        return new EditFactor(category, subcategory, title, description, place);
    }
}
