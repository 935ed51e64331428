package dev.debrief.postmortems.publishing.web;

import dev.debrief.platform.secret.KeptSecret;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How Debrief authenticates, in requests. */
@Schema(name = "PublishingCredentials", description = "How Debrief authenticates at the target")
record CredentialsBody(
        @Schema(
                description = "Account that the token belongs to: a mail address for CONFLUENCE_CLOUD, a user name for"
                        + " GIT",
                examples = "debrief@example.com")
        @Nullable @OneLine
        @Size(min = 1, max = 200) String user,

        @Schema(
                description = "API token; for GOOGLE_DRIVE the JSON key of the service account. It can be replaced, but"
                        + " not read",
                examples = "ATATT3xFfGF0T3JwbGFjZSB0aGlz")
        @NotBlank @Size(max = 10_000) String token) {

    /** The target of a merge patch. */
    static CredentialsBody kept(@Nullable String user) {
        return new CredentialsBody(user, KeptSecret.PLACEHOLDER);
    }

    /** Null to keep the stored token. */
    @Nullable String newToken() {
        return KeptSecret.replacement(token);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "CredentialsBody[" + user + "]";
    }
}
