package dev.debrief.incidents.ingress.source.web;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.ingress.source.NewSource;
import dev.debrief.incidents.ingress.source.SourceApi;
import dev.debrief.incidents.ingress.source.SourceEdit;
import dev.debrief.incidents.ingress.source.SourceSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /ingress-sources. */
@Schema(name = "AddIngressSource", description = "A system that reports incidents", examples = """
                {"key": "pagerduty-payments", "kind": "pagerduty", "name": "PagerDuty of Payments"}
                """)
record AddSourceRequest(
        @Schema(description = "Key in the URL of deliveries; cannot be changed", examples = "pagerduty-payments")
        @NotNull @Pattern(
                regexp = "^(?!received$)[a-z0-9][a-z0-9-]{2,62}$",
                message = "must be 3 to 63 lower-case letters, digits and hyphens, and not received")
        String key,

        @Schema(description = "Kind of the source; cannot be changed", examples = "pagerduty") @NotBlank @Size(max = 32) String kind,

        @Schema(description = "Display name", examples = "PagerDuty of Payments") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Visibility of incidents for which no rule sets another one; OPEN by default",
                examples = "OPEN")
        @Nullable Visibility defaultVisibility,

        @Schema(
                description = "Version of `/policies/ingress` that maps deliveries; absent for the current one",
                examples = "3")
        @Nullable @Min(1) Integer rulesVersion,

        @Schema(description = "How to call the API of the source") @Nullable @Valid ApiAccessRequest api,

        @Schema(
                description = "Secret of a sender that dictates it, such as the signing secret of Slack. Absent to"
                        + " generate one",
                examples = "8f742231b10e8888abcd99yyyzzz85a5")
        @Nullable @Pattern(regexp = SourceSecretRule.PATTERN, message = SourceSecretRule.MESSAGE) String secret) {

    NewSource toSource() {
        SourceApi access = api == null ? SourceApi.NONE : api.toApi();
        SourceSettings settings = new SourceSettings(
                name.strip(),
                true,
                Objects.requireNonNullElse(defaultVisibility, Visibility.OPEN),
                rulesVersion,
                access);
        return new NewSource(key, kind, new SourceEdit(settings, api == null ? null : api.newToken(false)), secret);
    }

    @Override
    public String toString() {
        return "AddSourceRequest[" + key + "]";
    }
}
