package dev.debrief.incidents.ingress.source.web;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.ingress.source.SourceApi;
import dev.debrief.incidents.ingress.source.SourceEdit;
import dev.debrief.incidents.ingress.source.SourceSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a merge patch of PATCH /ingress-sources/{key}. */
@Schema(name = "EditIngressSource", description = "The members of a source that can be changed")
record EditSourceRequest(
        @Schema(description = "Display name", examples = "PagerDuty of Payments") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(description = "Whether its deliveries are accepted", examples = "true") @NotNull Boolean enabled,

        @Schema(description = "Visibility of incidents for which no rule sets another one", examples = "OPEN") @NotNull Visibility defaultVisibility,

        @Schema(
                description = "Version of `/policies/ingress` that maps deliveries; absent for the current one",
                examples = "3")
        @Nullable @Min(1) Integer rulesVersion,

        @Schema(description = "How to call the API of the source") @Nullable @Valid ApiAccessRequest api) {

    static EditSourceRequest of(SourceSettings settings) {
        return new EditSourceRequest(
                settings.name(),
                settings.enabled(),
                settings.defaultVisibility(),
                settings.rulesVersion(),
                ApiAccessRequest.of(settings.api()));
    }

    SourceEdit toEdit(SourceSettings before) {
        SourceApi access = api == null ? SourceApi.NONE : api.toApi();
        SourceSettings settings = new SourceSettings(name.strip(), enabled, defaultVisibility, rulesVersion, access);
        return new SourceEdit(
                settings, api == null ? null : api.newToken(before.api().hasToken()));
    }

    @Override
    public String toString() {
        return "EditSourceRequest[" + name + "]";
    }
}
