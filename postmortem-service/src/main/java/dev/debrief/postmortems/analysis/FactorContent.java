package dev.debrief.postmortems.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written of a contributing factor. */
public record FactorContent(
        FactorCategory category,
        @Nullable String subcategory,
        String title,
        @Nullable String description,
        List<Link> links)
        implements HasLinks {

    public FactorContent {
        links = List.copyOf(links);
    }
}
