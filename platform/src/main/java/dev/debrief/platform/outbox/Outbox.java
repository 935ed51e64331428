package dev.debrief.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Writes facts in the transaction of the change they tell of. */
@ApplicationScoped
public class Outbox {

    /** Appends a fact and returns the aggregate version it was numbered with. */
    public long append(OutgoingFact fact) {
        throw new UnsupportedOperationException(fact.type());
    }
}
