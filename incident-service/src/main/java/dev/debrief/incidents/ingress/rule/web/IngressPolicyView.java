package dev.debrief.incidents.ingress.rule.web;

import dev.debrief.incidents.ingress.rule.IngressPolicyVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IngressPolicy", description = "How incidents and alerts of other systems become incidents")
record IngressPolicyView(
        @Schema(description = "Number of the version; 0 is built in", examples = "3", required = true)
        int version,

        @Schema(description = "All that match apply, in this order", required = true)
        List<IngressRuleBody> rules,

        @Schema(
                description = "How many incidents the alerts of each source may open in an hour",
                examples = "20",
                required = true)
        int maxIncidentsPerHour,

        @Schema(description = "Reason for the change", examples = "Security incidents are restricted") @Nullable String note,

        @Schema(description = "Who changed it; absent for the built-in version", examples = "user:ada") @Nullable String changedBy,

        @Schema(description = "When it was changed; absent for the built-in version", examples = "2024-10-01T08:00:00Z")
        @Nullable Instant changedAt) {

    static IngressPolicyView of(IngressPolicyVersion version) {
        return new IngressPolicyView(
                version.version(),
                version.settings().rules().stream().map(IngressRuleBody::of).toList(),
                version.settings().maxIncidentsPerHour(),
                version.note(),
                version.changedBy(),
                version.changedAt());
    }
}
