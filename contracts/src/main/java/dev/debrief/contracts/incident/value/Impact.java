package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The impact of an incident on users, business and colleagues. Absent fields were not assessed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("The impact of an incident on users, business and colleagues. Absent fields were not assessed")
public record Impact(
        @Description("Impact on users") @Nullable String userImpact,

        @Description("Impact on the business") @Nullable String businessImpact,

        @Description("Impact on colleagues") @Nullable String internalImpact,

        @Description("People") @Nullable Figure affectedUsers,
        @Description("Count") @Nullable Figure failedTransactions,
        @Description("Count") @Nullable Figure complaints,
        @Description("Lost revenue") @Nullable Money revenueLoss,

        @Description("Affected users in percent of all users") @Nullable Figure affectedUserShare,

        @Description("User journeys that failed, such as `pay with a voucher`") @Nullable List<String> journeys,

        @Description("Consumed error budget in percent of the period's budget") @Nullable Figure sloBudgetUsed,

        @Description("Number of colleagues who were called or interrupted") @Nullable Figure colleagues,

        @Description("Hours that colleagues spent") @Nullable Figure colleagueHours,

        @Description("Interrupted work") @Nullable String interruptedWork,

        @Description("Effect on data") @Nullable DataIntegrity dataIntegrity,

        @Description("Description of the effect on data") @Nullable String dataIntegrityNote,

        @Description("Affected regions, countries or sites") @Nullable List<String> regions,

        @Description("Periods of impact, if there is more than one") @Nullable List<ImpactWindow> windows) {

    public Impact {
        journeys = journeys == null ? null : List.copyOf(journeys);
        regions = regions == null ? null : List.copyOf(regions);
        windows = windows == null ? null : List.copyOf(windows);
    }
}
