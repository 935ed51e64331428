package dev.debrief.postmortems.publishing.web;

import dev.debrief.postmortems.publishing.PublishingTarget;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.publication.Publication;
import dev.debrief.postmortems.publishing.publication.PublicationInTarget;
import dev.debrief.postmortems.publishing.publication.PublicationPage;
import dev.debrief.postmortems.publishing.publication.PublicationState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Publication", description = "The page of a postmortem in a publishing target")
record PublicationView(
        @Schema(description = "Key of the publishing target", examples = "handbook", required = true)
        String target,

        @Schema(description = "Display name of the target", examples = "Handbook of operations", required = true)
        String targetName,

        @Schema(description = "Product", examples = "GIT", required = true)
        TargetKind kind,

        @Schema(
                description = "PENDING until the last request is finished; PUBLISHED; FAILED if it is not tried again"
                        + " automatically; PAGE_GONE if the page was deleted in the target",
                examples = "PUBLISHED",
                required = true)
        PublicationState state,

        @Schema(
                description = "The page; absent until it is known to exist",
                examples = "https://github.com/acme/handbook/blob/main/postmortems/PM-7.md")
        @Nullable String url,

        @Schema(description = "Published version on the page", examples = "1") @Nullable Integer version,

        @Schema(description = "When that was written", examples = "2024-11-19T09:15:07Z") @Nullable Instant publishedAt,

        @Schema(
                description = "Whether the page is no longer updated, because the postmortem is RESTRICTED now and the"
                        + " target does not receive such postmortems. Debrief does not delete it",
                examples = "false",
                required = true)
        boolean withheld,

        @Schema(description = "Attempts since the last request", examples = "1", required = true)
        int attempts,

        @Schema(
                description = "Why the last attempt failed; absent if it succeeded, or if there was none",
                examples = "The repository responded with 503.")
        @Nullable String lastError,

        @Schema(description = "Handle of who requested it last", examples = "user:dana", required = true)
        String requestedBy,

        @Schema(description = "When it was requested last", examples = "2024-11-19T09:15:02Z", required = true)
        Instant requestedAt) {

    static PublicationView of(PublicationInTarget found) {
        Publication publication = found.publication();
        PublishingTarget target = found.target();
        PublicationPage page = publication.page();
        return new PublicationView(
                target.key(),
                target.settings().name(),
                target.kind(),
                publication.state(),
                page == null ? null : page.url(),
                page == null ? null : page.version(),
                page == null ? null : page.publishedAt(),
                found.withheld(),
                publication.attempts(),
                publication.lastError(),
                publication.requestedBy(),
                publication.requestedAt());
    }
}
