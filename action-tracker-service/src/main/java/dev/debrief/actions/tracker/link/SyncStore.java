package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.plan.SeenFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The durable state of synchronization, each step in a transaction of its own. A worker can stop between any two steps;
 * another one then continues when its lease has ended.
 *
 * <p>Methods with a claim throw {@link LeaseLostException} if another worker has the link.
 */
interface SyncStore {

    /** Claims a link, so that one worker synchronizes it at a time. */
    Claim claim(UUID itemId);

    /** An issue will be requested. To be recorded before the request. */
    void requested(Claim.Held claim);

    /** The issue was certainly not created. */
    void notRequested(Claim.Held claim);

    /** The issue was looked for, and not found. @return how often it was since it was requested */
    int looked(Claim.Held claim);

    /** The issue exists. The claim continues. */
    void created(Claim.Held claim, String issue, String url, SeenFields seen);

    /** Both sides were compared and changed. Ends the claim. @param note what could not be done; null if all was */
    void synced(Claim.Held claim, Issue issue, SeenFields seen, @Nullable String note);

    /** Nothing had to be done. Ends the claim. */
    void unchanged(Claim.Held claim);

    /** The issue cannot be used. Ends the claim. */
    void broken(Claim.Held claim, String reason);

    /** Ends the claim. Without effect if it has ended already. */
    void released(Claim.Held claim);
}
