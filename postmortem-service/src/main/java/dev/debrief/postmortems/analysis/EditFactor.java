package dev.debrief.postmortems.analysis;

import org.jspecify.annotations.Nullable;

/** What can be written of a contributing factor. */
public record EditFactor(
        FactorCategory category,
        @Nullable String subcategory,
        String title,
        @Nullable String description,
        int position) {}
