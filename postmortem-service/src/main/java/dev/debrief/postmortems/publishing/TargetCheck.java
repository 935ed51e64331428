package dev.debrief.postmortems.publishing;

import dev.debrief.platform.peer.Checkup;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import jakarta.enterprise.context.ApplicationScoped;

/** Tries to read the place of a publishing target. Not in a transaction, because the target may take its time. */
@ApplicationScoped
public class TargetCheck {

    private final TargetConnectionService connections;
    private final PublishingClients products;

    TargetCheck(TargetConnectionService connections, PublishingClients products) {
        this.connections = connections;
        this.products = products;
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if there is no such target */
    public Checkup check(String key) {
        return connections
                .find(key)
                .map(this::check)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no publishing target with this key."));
    }

    /** What is wrong; a target that cannot be reached is wrong, too. */
    private Checkup check(TargetConnection connection) {
        if (!connection.usable()) {
            return Checkup.unusable("The credential cannot be read. The log of postmortem-service says why.");
        }
        return Checkup.attempt(() -> products.of(connection.access().kind()).check(connection.access()));
    }
}
