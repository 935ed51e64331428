package dev.debrief.notifications.delivery;

import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Sends an endpoint again what it has missed, such as during an outage. */
@ApplicationScoped
public class EndpointRecovery {

    private final EndpointService endpoints;
    private final DeliveryService deliveries;
    private final TimeBounds timeBounds;

    EndpointRecovery(EndpointService endpoints, DeliveryService deliveries, TimeBounds timeBounds) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.timeBounds = timeBounds;
    }

    /**
     * Starts a new round of attempts of what failed for good since a time.
     *
     * @return how many deliveries
     * @throws dev.debrief.platform.problem.ProblemException if the endpoint is disabled, because all would fail again
     */
    public int recover(EntityRef ref, Instant since, Actor actor) {
        timeBounds.requirePast("/since", since);
        return deliveries.recover(endpoints.getEnabled(ref).id(), since, actor);
    }
}
