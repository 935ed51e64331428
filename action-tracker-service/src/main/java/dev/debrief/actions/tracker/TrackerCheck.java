package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;

/** Tries to read the project of a tracker. Not in a transaction, because the tracker may take its time. */
@ApplicationScoped
public class TrackerCheck {

    private final TrackerConnectionService connections;
    private final IssueTrackers products;

    TrackerCheck(TrackerConnectionService connections, IssueTrackers products) {
        this.connections = connections;
        this.products = products;
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if there is no such tracker */
    public Checkup check(String key) {
        return connections
                .find(key)
                .map(this::check)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no tracker with this key."));
    }

    /** What is wrong; a tracker that cannot be reached is wrong, too. */
    public Checkup check(TrackerConnection connection) {
        if (!connection.usable()) {
            return Checkup.unusable("The token cannot be read. The log of action-tracker-service says why.");
        }
        return Checkup.attempt(() -> products.of(connection.access().kind()).check(connection.access()));
    }
}
