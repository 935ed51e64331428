package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an incident did to users, business and colleagues; what is absent was not assessed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("What an incident did to users, business and colleagues; what is absent was not assessed")
public record Impact(
        @Description("What users met, in words") @Nullable String userImpact,

        @Description("What it cost the business, in words") @Nullable String businessImpact,

        @Description("What it did to colleagues, in words") @Nullable String internalImpact,

        @Description("People") @Nullable Figure affectedUsers,
        @Description("Count") @Nullable Figure failedTransactions,
        @Description("Count") @Nullable Figure complaints,
        @Description("Lost revenue") @Nullable Money revenueLoss,

        @Description("Percent of all users") @Nullable Figure affectedUserShare,

        @Description("What users could not do, such as `pay with a voucher`") @Nullable List<String> journeys,

        @Description("Percent of the error budget of the period that was used up") @Nullable Figure sloBudgetUsed,

        @Description("Colleagues who were called or interrupted") @Nullable Figure colleagues,

        @Description("Hours that colleagues spent") @Nullable Figure colleagueHours,

        @Description("Work that was interrupted, in words") @Nullable String interruptedWork,

        @Description("What became of data") @Nullable DataIntegrity dataIntegrity,

        @Description("What became of data, in words") @Nullable String dataIntegrityNote,

        @Description("Regions, countries or sites that were hit") @Nullable List<String> regions,

        @Description("When the impact was felt, where that is more than one stretch of time") @Nullable List<ImpactWindow> windows) {

    public Impact {
        journeys = journeys == null ? null : List.copyOf(journeys);
        regions = regions == null ? null : List.copyOf(regions);
        windows = windows == null ? null : List.copyOf(windows);
    }
}
