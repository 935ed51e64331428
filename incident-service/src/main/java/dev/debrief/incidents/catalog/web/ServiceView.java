package dev.debrief.incidents.catalog.web;

import dev.debrief.incidents.catalog.ServiceDescription;
import dev.debrief.incidents.catalog.ServiceEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Service", description = "A service of the catalogue")
record ServiceView(
        @Schema(description = "Key", examples = "checkout", required = true)
        String key,

        @Schema(description = "Display name", examples = "Checkout", required = true)
        String name,

        @Schema(description = "Purpose of the service", examples = "Takes orders and starts their payment") @Nullable String description,

        @Schema(description = "Handle of the team that runs it", examples = "team:payments") @Nullable String team,

        @Schema(description = "Importance, from 1, the most important, to 5", examples = "1") @Nullable Integer tier,

        @Schema(description = "URL of the runbook", examples = "https://wiki.example.com/checkout") @Nullable
        String runbook,

        @Schema(description = "Names in other systems", required = true)
        List<AliasBody> aliases,

        @Schema(description = "Whether it is no longer in use", examples = "false", required = true)
        boolean retired,

        @Schema(description = "When it was last changed", examples = "2024-11-15T09:12:00Z", required = true)
        Instant updatedAt) {

    static ServiceView of(ServiceEntry service) {
        ServiceDescription description = service.description();
        return new ServiceView(
                service.key(),
                description.name(),
                description.description(),
                description.team(),
                description.tier(),
                description.runbook(),
                description.aliases().stream().map(AliasBody::of).toList(),
                description.retired(),
                service.updatedAt());
    }
}
