package dev.debrief.postmortems.analysis.item;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something in systems, processes or the organisation that made the incident possible or worse. */
public record ContributingFactor(
        UUID id,
        int position,
        FactorCategory category,
        @Nullable String subcategory,
        String title,
        @Nullable String description,
        List<Link> links,
        long revision)
        implements AnalysisItem {

    public ContributingFactor {
        links = List.copyOf(links);
    }

    public FactorContent content() {
        return new FactorContent(category, subcategory, title, description, links);
    }

    @Override
    public String summary() {
        return title;
    }
}
