package dev.debrief.postmortems.incident;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an incident did to users, business and colleagues; what is absent was not assessed. */
@Schema(description = "What the incident did to users, business and colleagues; what is absent was not assessed")
public record Impact(
        @Schema(description = "What users met, in words", examples = "Customers could not complete purchases.")
        @Nullable String userImpact,

        @Schema(description = "What it cost the business, in words", examples = "Lost revenue and complaints.")
        @Nullable String businessImpact,

        @Schema(description = "What it did to colleagues, in words", examples = "Sprint work was interrupted.")
        @Nullable String internalImpact,

        @Schema(description = "People") @Nullable Figure affectedUsers,
        @Schema(description = "Count") @Nullable Figure failedTransactions,
        @Schema(description = "Count") @Nullable Figure complaints,
        @Schema(description = "Lost revenue") @Nullable Money revenueLoss,

        @Schema(description = "Percent of all users") @Nullable Figure affectedUserShare,

        @Schema(description = "What users could not do", examples = "[\"Pay with a promotional code\"]") @Nullable List<String> journeys,

        @Schema(description = "Percent of the error budget that was used up") @Nullable Figure sloBudgetUsed,

        @Schema(description = "Colleagues who were called or interrupted") @Nullable Figure colleagues,

        @Schema(description = "Hours that colleagues spent") @Nullable Figure colleagueHours,

        @Schema(description = "Work that was interrupted, in words", examples = "The sprint stopped for half a day")
        @Nullable String interruptedWork,

        @Schema(description = "What became of data", examples = "INTACT") @Nullable DataIntegrity dataIntegrity,

        @Schema(description = "What became of data, in words", examples = "No order was charged twice") @Nullable String dataIntegrityNote,

        @Schema(description = "Regions, countries or sites that were hit", examples = "[\"EU\", \"UK\"]") @Nullable List<String> regions,

        @Schema(description = "When it was felt, where that is more than one stretch of time") @Nullable List<ImpactWindow> windows) {

    public Impact {
        journeys = journeys == null ? null : List.copyOf(journeys);
        regions = regions == null ? null : List.copyOf(regions);
        windows = windows == null ? null : List.copyOf(windows);
    }
}
