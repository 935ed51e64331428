package dev.debrief.incidents.impact;

import org.jspecify.annotations.Nullable;

/** The impact of an incident, in words and figures; null if not assessed. */
public record ImpactAssessment(
        @Nullable String userImpact,
        @Nullable String businessImpact,
        @Nullable String internalImpact,
        @Nullable Figure affectedUsers,
        @Nullable Figure failedTransactions,
        @Nullable Figure complaints,
        @Nullable Money revenueLoss,
        ImpactDetails details) {

    static ImpactAssessment none() {
        return new ImpactAssessment(null, null, null, null, null, null, null, ImpactDetails.none());
    }
}
