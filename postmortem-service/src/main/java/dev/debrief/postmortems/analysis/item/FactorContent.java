package dev.debrief.postmortems.analysis.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Content of a {@link ContributingFactor}. */
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
