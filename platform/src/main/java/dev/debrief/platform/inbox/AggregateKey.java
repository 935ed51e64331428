package dev.debrief.platform.inbox;

/** An aggregate as one consumer sees it. Its events are applied one at a time, in the order of their versions. */
public record AggregateKey(String consumer, String aggregateType, String aggregateId) {}
