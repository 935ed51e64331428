package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.plan.SeenFields;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The durable state of synchronization, each step in a transaction of its own. A worker can stop between any two steps;
 * another one then continues when its lease has ended.
 *
 * <p>Methods with a claim throw {@link LeaseLostException} if another worker has the link.
 */
public interface SyncStore {

    /** Claims a link, so that one worker synchronizes it at a time. */
    Claim claim(UUID itemId);

    /**
     * An issue will be requested. To be recorded before the request; the lease begins anew.
     *
     * @param seen what it is requested with
     */
    void requested(Claim.Held claim, SeenFields seen);

    /** The issue was certainly not created. */
    void notRequested(Claim.Held claim);

    /** The issue was looked for and not found. @param interval a look that follows another one sooner does not count */
    Look looked(Claim.Held claim, Duration interval);

    /** Whether another action item has an issue. */
    boolean isTaken(Claim.Held claim, String issue);

    /** The issue exists. The claim continues. */
    void created(Claim.Held claim, String issue, String url, SeenFields seen);

    /**
     * A change of the issue will be requested. To be recorded before the request; the lease begins anew.
     *
     * @param seen with what is sent
     */
    void sending(Claim.Held claim, SeenFields seen);

    /** Both sides were compared and changed. Ends the claim. */
    void synced(Claim.Held claim, Comparison comparison);

    /** Nothing may be sent, so there is no issue yet. Ends the claim. @param why as a sentence for people */
    void withheld(Claim.Held claim, String why);

    /** Nothing had to be done. Ends the claim. */
    void unchanged(Claim.Held claim);

    /** The issue cannot be used. Ends the claim. */
    void broken(Claim.Held claim, String reason);

    /** Ends the claim. Without effect if it has ended already. */
    void released(Claim.Held claim);

    /**
     * The looks for an issue.
     *
     * @param count how many there were since it was requested, not counting this one if it came too soon
     * @param sinceRequest by the clock of the database
     */
    record Look(int count, Duration sinceRequest) {}

    /**
     * The result of a comparison.
     *
     * @param issue as it is now
     * @param note what could not be done; null if all was
     * @param withheld whether changes were not sent, because the tracker must not receive them
     */
    record Comparison(
            Issue issue, SeenFields seen, @Nullable String note, boolean withheld) {}
}
