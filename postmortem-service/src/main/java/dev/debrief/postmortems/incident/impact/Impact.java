package dev.debrief.postmortems.incident.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Impact on users, business and colleagues. A missing value was not assessed. */
public record Impact(
        @Nullable String userImpact,
        @Nullable String businessImpact,
        @Nullable String internalImpact,
        @Nullable Figure affectedUsers,
        @Nullable Figure failedTransactions,
        @Nullable Figure complaints,
        @Nullable Money revenueLoss,
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

    public Impact {
        journeys = journeys == null ? null : List.copyOf(journeys);
        regions = regions == null ? null : List.copyOf(regions);
        windows = windows == null ? null : List.copyOf(windows);
    }
}
