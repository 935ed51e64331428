package dev.debrief.platform.inbox;

/** The events of one aggregate for one consumer: they are applied one by one, in the order of their versions. */
public record AggregateKey(String consumer, String aggregateType, String aggregateId) {}
