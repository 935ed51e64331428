package dev.debrief.incidents.ingress.source.web;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.ingress.source.IngressSource;
import dev.debrief.incidents.ingress.source.SourceApi;
import dev.debrief.incidents.ingress.source.SourceSettings;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IngressSource", description = "A system that reports incidents")
record IngressSourceView(
        @Schema(description = "Key in the URL of deliveries", examples = "pagerduty-payments", required = true)
        String key,

        @Schema(description = "Kind of the source", examples = "pagerduty", required = true)
        String kind,

        @Schema(description = "Display name", examples = "PagerDuty of Payments", required = true)
        String name,

        @Schema(description = "Whether its deliveries are accepted", examples = "true", required = true)
        boolean enabled,

        @Schema(
                description = "Visibility of incidents for which no rule sets another one",
                examples = "OPEN",
                required = true)
        Visibility defaultVisibility,

        @Schema(
                description = "Version of `/policies/ingress` that maps deliveries; absent for the current one",
                examples = "3")
        @Nullable Integer rulesVersion,

        @Schema(description = "How to call the API of the source", required = true)
        ApiView api,

        @Schema(
                description = "Path to which the source sends. A sender that can only be given a URL appends the secret"
                        + " to it as one more segment",
                examples = "/api/v1/ingress/pagerduty-payments",
                required = true)
        String deliveryUrl,

        @Schema(
                description = "Time until which the previous secret is also accepted",
                examples = "2024-11-16T11:35:00Z")
        @Nullable Instant previousSecretUntil,

        @Schema(description = "Time of creation", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Time of the last change", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "1", required = true)
        long revision) {

    @Schema(name = "IngressSourceApi", description = "How to call the API of a source; the token cannot be read")
    record ApiView(
            @Schema(description = "Base URL; absent for the public one", examples = "https://api.eu.pagerduty.com")
            @Nullable String url,

            @Schema(description = "Id of the API key", examples = "acme-reader") @Nullable String user,

            @Schema(description = "What the source calls the account or page", examples = "acme") @Nullable String account,

            @Schema(description = "Whether a token is stored", examples = "true", required = true)
            boolean hasToken) {

        static ApiView of(SourceApi api) {
            return new ApiView(api.url(), api.user(), api.account(), api.hasToken());
        }
    }

    static IngressSourceView of(IngressSource source) {
        SourceSettings settings = source.settings();
        return new IngressSourceView(
                source.key(),
                source.kind(),
                settings.name(),
                settings.enabled(),
                settings.defaultVisibility(),
                settings.rulesVersion(),
                ApiView.of(settings.api()),
                "/api/v1/ingress/" + source.key(),
                source.previousSecretUntil(),
                source.createdAt(),
                source.updatedAt(),
                source.revision());
    }
}
