package dev.debrief.postmortems.incident;

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
        @Schema(description = "Lost revenue") @Nullable Money revenueLoss) {}
