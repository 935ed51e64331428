package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.EndpointSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EditEndpoint", description = "A JSON Merge Patch for an endpoint")
record EditEndpointRequest(
        @Schema(description = "Unique name", examples = "Status page") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Target of the webhooks: an https URL on the public Internet, port 443 or 8443",
                examples = "https://hooks.example.com/debrief")
        @NotBlank @Size(max = 2000) String url,

        @Schema(description = "Whether it also receives events of RESTRICTED incidents", examples = "false") @NotNull Boolean receivesRestricted,

        @Schema(description = "Whether webhooks are sent to it", examples = "true") @NotNull Boolean enabled) {

    static EditEndpointRequest of(EndpointSettings settings) {
        return new EditEndpointRequest(
                settings.name(), settings.url(), settings.receivesRestricted(), settings.enabled());
    }

    EndpointSettings toSettings() {
        return new EndpointSettings(name, url, receivesRestricted, enabled);
    }
}
