package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.catalog.CatalogReference;
import dev.debrief.incidents.catalog.ServiceFinding;
import dev.debrief.incidents.catalog.ServiceMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AffectedService", description = "An affected service, and what the service catalogue says about it")
record AffectedServiceView(
        @Schema(description = "The name, as in `services`", examples = "checkout", required = true)
        String name,

        @Schema(
                description = "Key in the service catalogue; absent if no service there has this key, name or alias",
                examples = "checkout")
        @Nullable String key,

        @Schema(description = "Display name; absent without `key`", examples = "Checkout") @Nullable String displayName,

        @Schema(description = "Handle of the team that runs it", examples = "team:payments") @Nullable String team,

        @Schema(
                description =
                        "What should be checked: NOT_IN_CATALOGUE, if the catalogue has services, but not this one."
                                + " Absent if nothing should",
                examples = "NOT_IN_CATALOGUE")
        @Nullable ServiceFinding finding) {

    static AffectedServiceView of(ServiceMatch affected) {
        CatalogReference service = affected.service();
        return service == null
                ? new AffectedServiceView(affected.name(), null, null, null, affected.finding())
                : new AffectedServiceView(
                        affected.name(), service.key(), service.name(), service.team(), affected.finding());
    }
}
