package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.EditEndpoint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /endpoints. */
@Schema(name = "AddEndpoint", description = "A place to send webhooks to")
record AddEndpointRequest(
        @Schema(description = "What people call it; unique", examples = "Status page") @NotBlank @Size(max = 80) String name,

        @Schema(
                description = "Where webhooks go: https on port 443 or 8443, on the public Internet",
                examples = "https://hooks.example.com/debrief")
        @NotBlank @Size(max = 2000) String url,

        @Schema(description = "Whether it hears of RESTRICTED incidents, too; false by default", examples = "false")
        @Nullable Boolean receivesRestricted) {

    EditEndpoint toValues() {
        return new EditEndpoint(name, url, Boolean.TRUE.equals(receivesRestricted), true);
    }
}
