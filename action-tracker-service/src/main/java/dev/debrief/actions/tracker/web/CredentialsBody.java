package dev.debrief.actions.tracker.web;

import dev.debrief.platform.secret.KeptSecret;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How Debrief authenticates, in requests. */
@Schema(name = "TrackerCredentials", description = "How Debrief authenticates at the tracker")
record CredentialsBody(
        @Schema(
                description = "Mail address of the account that the token belongs to, for JIRA_CLOUD",
                examples = "debrief@example.com")
        @Nullable @OneLine
        @Size(min = 1, max = 200) String user,

        @Schema(
                description = "API token: of an account in Jira Cloud, a personal access token otherwise. It can be"
                        + " replaced, but not read",
                examples = "ATATT3xFfGF0T3JwbGFjZSB0aGlz")
        @NotNull @Pattern(regexp = "^[!-~]{1,1000}$", message = "must be 1 to 1000 visible ASCII characters") String token) {

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
