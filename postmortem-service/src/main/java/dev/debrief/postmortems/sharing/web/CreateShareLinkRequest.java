package dev.debrief.postmortems.sharing.web;

import dev.debrief.postmortems.sharing.NewShareLink;
import dev.debrief.postmortems.sharing.ShareAudience;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CreateShareLink", description = "A link to a published document", examples = """
                {"audience": "PUBLIC", "endsWithNewVersion": false}
                """)
record CreateShareLinkRequest(
        @Schema(
                description = "ORGANISATION shows what everybody in the organisation may read, PUBLIC the external"
                        + " summary and the sections that are public",
                examples = "PUBLIC")
        @NotNull ShareAudience audience,

        @Schema(description = "End of the link, within a year; 30 days from now by default") @Nullable Instant expiresAt,

        @Schema(
                description = "Whether it ends when a newer version is published; otherwise it shows the newest one",
                examples = "false",
                defaultValue = "false")
        @Nullable Boolean endsWithNewVersion,

        @Schema(
                description = "Needed for a restricted postmortem, which only an admin can share",
                examples = "false",
                defaultValue = "false")
        @Nullable Boolean confirmRestricted) {

    NewShareLink toLink() {
        return new NewShareLink(
                audience, expiresAt, Boolean.TRUE.equals(endsWithNewVersion), Boolean.TRUE.equals(confirmRestricted));
    }
}
