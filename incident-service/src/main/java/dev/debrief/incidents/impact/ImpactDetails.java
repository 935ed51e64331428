package dev.debrief.incidents.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Further details of an assessment; null if not assessed.
 *
 * @param affectedUserShare percent of all users
 * @param journeys what users could not do
 * @param sloBudgetUsed percent of the error budget, above 100 when it was exceeded
 * @param colleagueHours hours colleagues spent
 */
public record ImpactDetails(
        @Nullable Figure affectedUserShare,
        @Nullable List<String> journeys,
        @Nullable Figure sloBudgetUsed,
        @Nullable Figure colleagues,
        @Nullable Figure colleagueHours,
        @Nullable String interruptedWork,
        @Nullable DataIntegrity dataIntegrity,
        @Nullable String dataIntegrityNote,
        @Nullable List<String> regions,
        @Nullable List<ImpactWindow> windows) {

    public ImpactDetails {
        journeys = journeys == null ? null : List.copyOf(journeys);
        regions = regions == null ? null : List.copyOf(regions);
        windows = windows == null ? null : List.copyOf(windows);
    }

    static ImpactDetails none() {
        return new ImpactDetails(null, null, null, null, null, null, null, null, null, null);
    }
}
