package dev.debrief.incidents.ingress.source.web;

import dev.debrief.incidents.ingress.source.SourceApi;
import dev.debrief.platform.secret.KeptSecret;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to call a source, in requests. */
@Schema(
        name = "IngressSourceApiAccess",
        description = "How to call the API of the source, for its history and for what its deliveries leave out")
record ApiAccessRequest(
        @Schema(
                description = "Base URL of the API: an https URL on the public Internet, port 443 or 8443. Absent for"
                        + " the public one",
                examples = "https://api.eu.pagerduty.com")
        @Nullable @Size(max = 2000) String url,

        @Schema(description = "Id of the API key, where there is one", examples = "acme-reader")
        @Nullable @OneLine
        @Size(max = 200) String user,

        @Schema(
                description = "What the source calls the account or page, where it is part of the path",
                examples = "acme")
        @Nullable @OneLine
        @Size(max = 200) String account,

        @Schema(description = "API key; it can be replaced or removed, but not read", examples = "0123456789abcdef0123")
        @Nullable @Pattern(regexp = "^[!-~]{1,500}$", message = "must be 1 to 500 visible ASCII characters") String token) {

    static ApiAccessRequest of(SourceApi api) {
        return new ApiAccessRequest(
                api.url(), api.user(), api.account(), api.hasToken() ? KeptSecret.PLACEHOLDER : null);
    }

    SourceApi toApi() {
        return new SourceApi(url, user, account, token != null);
    }

    /** Null to keep the stored token, or to have none. */
    @Nullable String newToken(boolean isStored) {
        return isStored ? KeptSecret.replacement(token) : token;
    }
}
