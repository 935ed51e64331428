package dev.debrief.postmortems.postmortem;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells events about a postmortem its contributing factors, which belong to a feature above. */
public interface FactorSource {

    /** The factors that an event has room for, in their order. */
    List<FactorSummary> factorsOf(UUID postmortemId);

    /** A contributing factor. @param category a name of the contract */
    record FactorSummary(UUID id, String category, @Nullable String subcategory, String title) {}
}
