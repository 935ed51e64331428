package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AddEndpoint", description = "An endpoint to add", examples = """
                {"name": "Status page", "kind": "WEBHOOK", "url": "https://hooks.example.com/debrief",
                 "receivesRestricted": false}
                """)
record AddEndpointRequest(
        @Schema(description = "Unique name", examples = "Status page") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Kind of the endpoint, which cannot be changed later; WEBHOOK by default",
                examples = "WEBHOOK")
        @Nullable EndpointKind kind,

        @Schema(
                description = "Where messages go: an https URL on the public Internet, port 443 or 8443. SLACK: the URL"
                        + " of an incoming webhook. TEAMS: the URL of a workflow. EMAIL: an address, as"
                        + " `mailto:payments@example.com`",
                examples = "https://hooks.example.com/debrief")
        @NotBlank @Size(max = 2000) String url,

        @Schema(
                description = "Team whose messages go to the endpoint, in addition to what the endpoint subscribes to",
                examples = "team:payments")
        @Nullable @Pattern(regexp = TeamHandle.PATTERN, message = TeamHandle.RULE) String team,

        @Schema(
                description = "Whether it also receives events of RESTRICTED incidents; false by default",
                examples = "false")
        @Nullable Boolean receivesRestricted) {

    EndpointSettings toSettings() {
        return new EndpointSettings(
                Objects.requireNonNullElse(kind, EndpointKind.WEBHOOK),
                name,
                url,
                team,
                Boolean.TRUE.equals(receivesRestricted),
                true);
    }
}
