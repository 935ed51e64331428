package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.TrackerProblem;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import jakarta.enterprise.context.ApplicationScoped;

/** Receives webhooks. They only say which issue has changed: it is then read, so nothing of them has to be stored. */
@ApplicationScoped
public class TrackerWebhooks {

    private final TrackerConnectionService connections;
    private final IssueTrackers products;
    private final LinkChangesService links;

    TrackerWebhooks(TrackerConnectionService connections, IssueTrackers products, LinkChangesService links) {
        this.connections = connections;
        this.products = products;
        this.links = links;
    }

    /**
     * Receives a webhook. One of a disabled tracker has no effect: the next poll finds what it has missed.
     *
     * @throws ProblemException TRACKER_WEBHOOK_REFUSED unless it authenticates; UNAVAILABLE if the secret cannot be
     *     read
     */
    public void receive(String trackerKey, ReceivedMessage message) {
        TrackerConnection tracker = connections.receiving(trackerKey).orElseThrow(TrackerWebhooks::refusal);
        if (tracker.secrets().isEmpty()) {
            throw StandardProblem.UNAVAILABLE.because(
                    "The secret of this tracker cannot be read. The log of action-tracker-service says why.");
        }
        IssueTracker product = products.of(tracker.access().kind());
        if (product.authentication(tracker.access().kind(), tracker.secrets()).verify(message)
                != VerificationResult.VALID) {
            throw refusal();
        }
        String issue = product.issueOf(tracker.access(), message);
        if (issue != null && tracker.enabled()) {
            links.issueChanged(tracker.id(), issue);
        }
    }

    /** The same for all reasons, so that it does not show which trackers there are. */
    private static ProblemException refusal() {
        return TrackerProblem.TRACKER_WEBHOOK_REFUSED.because("There is no such tracker, or the webhook does not"
                + " authenticate. Check the URL and the secret in the settings of the sender.");
    }
}
