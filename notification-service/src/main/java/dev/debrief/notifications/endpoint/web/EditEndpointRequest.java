package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EditEndpoint", description = "A JSON Merge Patch for an endpoint")
record EditEndpointRequest(
        @Schema(description = "Unique name", examples = "Status page") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Where messages go, as for a new endpoint of this kind. Absent, or masked as it was read:"
                        + " stays as it is",
                examples = "https://hooks.example.com/debrief")
        @NotBlank @Size(max = 2000) String url,

        @Schema(description = "Team whose messages go to the endpoint; null for none", examples = "team:payments")
        @Nullable @Pattern(regexp = TeamHandle.PATTERN, message = TeamHandle.RULE) String team,

        @Schema(description = "Whether it also receives events of RESTRICTED incidents", examples = "false") @NotNull Boolean receivesRestricted,

        @Schema(description = "Whether messages are sent to it", examples = "true") @NotNull Boolean enabled) {

    static EditEndpointRequest of(EndpointSettings settings) {
        return new EditEndpointRequest(
                settings.name(), settings.url(), settings.team(), settings.receivesRestricted(), settings.enabled());
    }

    EndpointSettings toSettings(EndpointKind kind) {
        return new EndpointSettings(kind, name, url, team, receivesRestricted, enabled);
    }
}
