package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.outbox.OutgoingEvent;

/** An event for tests. */
record KitEvent(String note, long number) {

    static final String AGGREGATE_TYPE = "kit-probe";
    static final String TYPE = "dev.debrief.kit-probe.happened.v1";
    static final String SCHEMA = "https://debrief.dev/schemas/kit-probe/happened.v1";
    static final String TOPIC = "debrief.kit-probe.v1";

    static OutgoingEvent about(String aggregateId, long number) {
        return new OutgoingEvent(AGGREGATE_TYPE, aggregateId, TYPE, SCHEMA, new KitEvent("note " + number, number));
    }
}
