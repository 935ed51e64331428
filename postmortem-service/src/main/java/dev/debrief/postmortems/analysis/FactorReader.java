package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.postmortem.FactorSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads contributing factors for the events of a postmortem. */
@ApplicationScoped
class FactorReader implements FactorSource {

    /** Keeps events far below their limit, whatever the titles. */
    private static final int MAX_FACTORS = 100;

    private final AnalysisItemRepository items;

    FactorReader(AnalysisItemRepository items) {
        this.items = items;
    }

    @Override
    public List<FactorSummary> factorsOf(UUID postmortemId) {
        return items.findInTreeOrder(AnalysisItemKind.FACTOR, postmortemId).stream()
                .limit(MAX_FACTORS)
                .map(AnalysisItemEntity::item)
                .map(FactorReader::summary)
                .toList();
    }

    private static FactorSummary summary(ContributingFactor factor) {
        return new FactorSummary(factor.id(), factor.category().name(), factor.subcategory(), factor.title());
    }
}
