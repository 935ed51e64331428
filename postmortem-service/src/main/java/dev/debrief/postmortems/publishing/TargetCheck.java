package dev.debrief.postmortems.publishing;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import dev.debrief.postmortems.publishing.client.PublishingException;
import dev.debrief.postmortems.publishing.client.TargetCheckup;
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
    public TargetCheckup check(String key) {
        return connections
                .find(key)
                .map(this::check)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no publishing target with this key."));
    }

    /** What is wrong; a target that cannot be reached is wrong, too. */
    private TargetCheckup check(TargetConnection connection) {
        if (!connection.usable()) {
            return TargetCheckup.problem("The credential cannot be read. The log of postmortem-service says why.");
        }
        try {
            return products.of(connection.access().kind()).check(connection.access());
        } catch (PublishingException failure) {
            return TargetCheckup.problem(failure.reason());
        }
    }
}
