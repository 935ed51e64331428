package dev.debrief.contracts.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
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
        @Description("Lost revenue") @Nullable Money revenueLoss) {}
