package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.EditEndpoint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of PATCH /endpoints/{id}. */
@Schema(name = "EditEndpoint", description = "What can change about an endpoint")
record EditEndpointRequest(
        @Schema(description = "What people call it; unique", examples = "Status page") @NotBlank @Size(max = 80) String name,

        @Schema(
                description = "Where webhooks go: https on port 443 or 8443, on the public Internet",
                examples = "https://hooks.example.com/debrief")
        @NotBlank @Size(max = 2000) String url,

        @Schema(description = "Whether it hears of RESTRICTED incidents, too", examples = "false") @NotNull Boolean receivesRestricted,

        @Schema(description = "Whether webhooks are sent", examples = "true") @NotNull Boolean enabled) {

    static EditEndpointRequest of(EditEndpoint values) {
        return new EditEndpointRequest(values.name(), values.url(), values.receivesRestricted(), values.enabled());
    }

    EditEndpoint toValues() {
        return new EditEndpoint(name, url, receivesRestricted, enabled);
    }
}
