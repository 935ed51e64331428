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

/** The target of a merge patch of PATCH /services/{key}. */
@Schema(name = "ServiceDescription", description = "The members of a service that can be changed")
record ServiceRequest(
        @Schema(description = "Display name, one line", examples = "Checkout") @NotBlank @OneLine @Size(max = 100) String name,

        @Schema(description = "Purpose of the service", examples = "Takes orders and starts their payment")
        @Nullable @Size(max = 4000) String description,

        @Schema(description = "Handle of the team that runs it", examples = "team:payments")
        @Nullable @Pattern(regexp = ServiceRequest.TEAM, message = ServiceRequest.TEAM_MESSAGE) String team,

        @Schema(description = "Importance, from 1, the most important, to 5", examples = "1") @Nullable @Min(1) @Max(5) Integer tier,

        @Schema(description = "URL of the runbook", examples = "https://wiki.example.com/checkout")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String runbook,

        @Schema(description = "Names in other systems; replaces the whole list")
        @Nullable @Size(max = ServiceDescription.MAX_ALIASES) List<@NotNull @Valid AliasBody> aliases,

        @Schema(description = "Whether it is no longer in use", examples = "false") @Nullable Boolean retired) {

    static final String TEAM = "^team:[A-Za-z0-9][A-Za-z0-9._@-]{0,119}$";
    static final String TEAM_MESSAGE = "must be like team:payments";

    static ServiceRequest of(ServiceDescription description) {
        return new ServiceRequest(
                description.name(),
                description.description(),
                description.team(),
                description.tier(),
                description.runbook(),
                description.aliases().stream().map(AliasBody::of).toList(),
                description.retired());
    }

    ServiceDescription toDescription() {
        return new ServiceDescription(
                name.strip(),
                description,
                team,
                tier,
                runbook,
                AliasBody.toAliases(aliases),
                Boolean.TRUE.equals(retired));
    }
}
