package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.job.JobResult;
import dev.debrief.postmortems.publishing.TargetConnection;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an attempt may do. */
sealed interface Claim {

    /** No call is to be made. */
    record Ended(JobResult result) implements Claim {}

    /**
     * The publication is reserved.
     *
     * @param previous the page; null if none is known
     * @param version the published version of the draft
     * @param createUnknownBefore when an earlier attempt has requested a page whose id is not known
     * @param at before the first call, by the clock of the database
     */
    record Held(
            UUID postmortemId,
            UUID publicationId,
            UUID lease,
            long request,
            TargetConnection target,
            PageDraft draft,
            int version,
            @Nullable PublishedPage previous,
            @Nullable Instant createUnknownBefore,
            Instant at)
            implements Claim {}
}
