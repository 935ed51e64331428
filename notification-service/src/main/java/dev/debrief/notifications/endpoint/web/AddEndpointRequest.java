package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.EndpointSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AddEndpoint", description = "A receiver of webhooks to add", examples = """
                {"name": "Status page", "url": "https://hooks.example.com/debrief",
                 "receivesRestricted": false}
                """)
record AddEndpointRequest(
        @Schema(description = "Unique name", examples = "Status page") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Target of the webhooks: an https URL on the public Internet, port 443 or 8443",
                examples = "https://hooks.example.com/debrief")
        @NotBlank @Size(max = 2000) String url,

        @Schema(
                description = "Whether it also receives events of RESTRICTED incidents; false by default",
                examples = "false")
        @Nullable Boolean receivesRestricted) {

    EndpointSettings toSettings() {
        return new EndpointSettings(name, url, Boolean.TRUE.equals(receivesRestricted), true);
    }
}
