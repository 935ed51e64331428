package dev.debrief.postmortems.publishing.web;

import static java.util.Objects.requireNonNullElse;

import dev.debrief.documents.audience.Audience;
import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.publishing.NewTarget;
import dev.debrief.postmortems.publishing.TargetSettings;
import dev.debrief.postmortems.publishing.client.TargetKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /publishing-targets. */
@Schema(name = "AddPublishingTarget", description = "A tool in which postmortems are published", examples = """
    {"key": "handbook", "kind": "GIT", "name": "Handbook of operations",
     "baseUrl": "https://github.com/acme/handbook.git", "settings": {"directory": "postmortems"},
     "credentials": {"user": "debrief", "token": "github_pat_11AAAAAA"}, "automatic": true}
    """)
record AddTargetRequest(
        @Schema(description = "Key in URLs; cannot be changed", examples = "handbook")
        @NotNull @Pattern(
                regexp = "^[a-z0-9][a-z0-9-]{2,62}$",
                message = "must be 3 to 63 lower-case letters, digits and hyphens")
        String key,

        @Schema(description = "Product; cannot be changed", examples = "GIT") @NotNull TargetKind kind,

        @Schema(description = "Display name", examples = "Handbook of operations") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(description = TargetDescriptions.BASE_URL, examples = "https://github.com/acme/handbook.git")
        @Nullable @Size(max = 1000) String baseUrl,

        @Schema(description = TargetDescriptions.SETTINGS, examples = "{\"directory\": \"postmortems\"}")
        @Nullable @Size(max = 20) Map<@Size(max = 50) String, @NotNull @OneLine @Size(max = 500) String> settings,

        @Schema(description = "How Debrief authenticates") @NotNull @Valid CredentialsBody credentials,

        @Schema(description = "Whose view of the document is published; INTERNAL by default", examples = "INTERNAL")
        @Nullable Audience audience,

        @Schema(
                description = "Whether postmortems are brought to it when they are published; false by default",
                examples = "true")
        @Nullable Boolean automatic,

        @Schema(
                description = "Whether it receives RESTRICTED postmortems; false by default. Everybody who may see the"
                        + " place sees them then",
                examples = "false")
        @Nullable Boolean receivesRestricted) {

    NewTarget toTarget() {
        return new NewTarget(
                key,
                kind,
                new TargetSettings(
                        name.strip(),
                        true,
                        baseUrl,
                        requireNonNullElse(settings, Map.of()),
                        credentials.user(),
                        requireNonNullElse(audience, Audience.INTERNAL),
                        requireNonNullElse(automatic, false),
                        requireNonNullElse(receivesRestricted, false)),
                credentials.token());
    }

    @Override
    public String toString() {
        return "AddTargetRequest[" + key + "]";
    }
}
