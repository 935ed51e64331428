package dev.debrief.postmortems.sharing.web;

import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.sharing.ShareAudience;
import dev.debrief.postmortems.sharing.ShareLink;
import dev.debrief.postmortems.sharing.ShareLinkStatus;
import dev.debrief.postmortems.sharing.SharedLink;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShareLink", description = "A link to a published document; its URL cannot be read again")
record ShareLinkView(
        @Schema(description = "The share link", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "Whom it is for", examples = "PUBLIC", required = true)
        ShareAudience audience,

        @Schema(
                description = "ACTIVE, or why it can no longer be read: EXPIRED, REVOKED, RESTRICTED after the"
                        + " postmortem became so, SUPERSEDED by a newer version",
                examples = "ACTIVE",
                required = true)
        ShareLinkStatus status,

        @Schema(description = "End of the link", examples = "2024-12-20T09:00:00Z", required = true)
        Instant expiresAt,

        @Schema(description = "Whether it ends when a newer version is published", examples = "false", required = true)
        boolean endsWithNewVersion,

        @Schema(description = "Who created it", required = true)
        PersonView createdBy,

        @Schema(description = "When it was created", examples = "2024-11-20T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "When it ended before its time", examples = "2024-11-25T09:00:00Z") @Nullable Instant endedAt,

        @Schema(description = "How often it was read", examples = "12", required = true)
        long reads,

        @Schema(description = "When it was last read", examples = "2024-11-24T16:20:00Z") @Nullable Instant lastReadAt,

        @Schema(description = "As in the ETag; does not count reads", examples = "1", required = true)
        long revision) {

    static ShareLinkView of(SharedLink shared) {
        ShareLink link = shared.link();
        return new ShareLinkView(
                link.id(),
                link.audience(),
                shared.status(),
                link.expiresAt(),
                link.endsWithNewVersion(),
                PersonView.of(new Person(link.creatorHandle(), link.creatorName())),
                link.createdAt(),
                link.endedAt(),
                link.reads(),
                link.lastReadAt(),
                link.revision());
    }
}
