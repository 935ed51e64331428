package dev.debrief.actions.action.web;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.postmortem.PostmortemProjection;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IncidentSummary", description = "An incident, as of its last event")
record IncidentSummary(
        @Schema(description = "Id of the incident", examples = "01932f1a-0b5e-7d11-8a42-6c1f0e2b9d77", required = true)
        UUID id,

        @Schema(description = "Short key", examples = "INC-42", required = true)
        String key,

        @Schema(
                description = "Title; absent if the item belongs to a postmortem, which has its own",
                examples = "Checkout fails for orders with a promotional code")
        @Nullable String title) {

    static IncidentSummary of(ActionItem item) {
        PostmortemProjection postmortem = item.postmortem();
        if (postmortem != null) {
            return new IncidentSummary(postmortem.incidentId(), postmortem.incidentKey(), null);
        }
        IncidentProjection incident = Objects.requireNonNull(item.incident());
        return new IncidentSummary(incident.id(), incident.key(), incident.title());
    }
}
