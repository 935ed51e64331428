package dev.debrief.incidents.catalog.web;

import dev.debrief.incidents.catalog.ServiceDescription;
import dev.debrief.platform.text.OneLine;
import dev.debrief.platform.text.WebLink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /services. */
@Schema(name = "AddService", description = "A service to add to the catalogue", examples = """
                {"key": "checkout", "name": "Checkout", "team": "team:payments", "tier": 1,
                 "runbook": "https://wiki.example.com/checkout",
                 "aliases": [{"source": "pagerduty", "value": "PSVC001"}]}
                """)
record AddServiceRequest(
        @Schema(description = "Key; cannot be changed", examples = "checkout")
        @NotNull @Pattern(
                regexp = "^[a-z0-9][a-z0-9._-]{0,62}$",
                message = "must be lower-case letters, digits, dots, hyphens and underscores, at most 63")
        String key,

        @Schema(description = "Display name, one line", examples = "Checkout") @NotBlank @OneLine @Size(max = 100) String name,

        @Schema(description = "Purpose of the service", examples = "Takes orders and starts their payment")
        @Nullable @Size(max = 4000) String description,

        @Schema(description = "Handle of the team that runs it", examples = "team:payments")
        @Nullable @Pattern(regexp = ServiceRequest.TEAM, message = ServiceRequest.TEAM_MESSAGE) String team,

        @Schema(description = "Importance, from 1, the most important, to 5", examples = "1") @Nullable @Min(1) @Max(5) Integer tier,

        @Schema(description = "URL of the runbook", examples = "https://wiki.example.com/checkout")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String runbook,

        @Schema(description = "Names in other systems; each belongs to one service")
        @Nullable @Size(max = ServiceDescription.MAX_ALIASES) List<@NotNull @Valid AliasBody> aliases) {

    ServiceDescription toDescription() {
        return new ServiceRequest(name, description, team, tier, runbook, aliases, false).toDescription();
    }
}
