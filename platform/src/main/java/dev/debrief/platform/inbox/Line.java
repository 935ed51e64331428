package dev.debrief.platform.inbox;

/** The facts of one aggregate for one consumer: they are applied one by one, in the order of their versions. */
record Line(String consumer, String aggregateType, String aggregateId) {}
