package dev.debrief.postmortems.publishing.web;

import static java.util.Objects.requireNonNullElse;

import dev.debrief.documents.audience.Audience;
import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.publishing.TargetEdit;
import dev.debrief.postmortems.publishing.TargetSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a merge patch of PATCH /publishing-targets/{key}. */
@Schema(name = "EditPublishingTarget", description = "The members of a publishing target that can be changed")
record EditTargetRequest(
        @Schema(description = "Display name", examples = "Handbook of operations") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Whether Debrief calls it. True also enables one that Debrief has disabled",
                examples = "true")
        @NotNull Boolean enabled,

        @Schema(
                description = TargetDescriptions.BASE_URL
                        + ". Cannot change while postmortems have pages there. Another server requires its token",
                examples = "https://github.com/acme/handbook.git")
        @Nullable @Size(max = 1000) String baseUrl,

        @Schema(
                description = TargetDescriptions.SETTINGS + ". Cannot change while postmortems have pages there",
                examples = "{\"directory\": \"postmortems\"}")
        @Nullable @Size(max = 20) Map<@Size(max = 50) String, @NotNull @OneLine @Size(max = 500) String> settings,

        @Schema(description = "How Debrief authenticates") @NotNull @Valid CredentialsBody credentials,

        @Schema(
                description = "Whose view of the document is published. With another one, all pages are written anew",
                examples = "INTERNAL")
        @NotNull Audience audience,

        @Schema(description = "Whether postmortems are brought to it when they are published", examples = "true")
        @NotNull Boolean automatic,

        @Schema(description = "Whether it receives RESTRICTED postmortems", examples = "false") @NotNull Boolean receivesRestricted) {

    static EditTargetRequest of(TargetSettings settings) {
        return new EditTargetRequest(
                settings.name(),
                settings.enabled(),
                settings.baseUrl(),
                settings.place(),
                CredentialsBody.kept(settings.user()),
                settings.audience(),
                settings.automatic(),
                settings.receivesRestricted());
    }

    TargetEdit toEdit() {
        return new TargetEdit(
                new TargetSettings(
                        name.strip(),
                        enabled,
                        baseUrl,
                        requireNonNullElse(settings, Map.of()),
                        credentials.user(),
                        audience,
                        automatic,
                        receivesRestricted),
                credentials.newToken());
    }

    @Override
    public String toString() {
        return "EditTargetRequest[" + name + "]";
    }
}
