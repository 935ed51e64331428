package dev.debrief.contracts;

/** The aggregates that events are about. Each has one topic and one publishing service. */
public enum Aggregate {
    INCIDENT("incident", "incident-service"),
    POSTMORTEM("postmortem", "postmortem-service"),
    ACTION_ITEM("action-item", "action-tracker-service"),
    NOTIFICATION("notification", "notification-service");

    /** Partitions of every topic; part of the contract, because changing it breaks the order per aggregate. */
    public static final int PARTITIONS = 12;

    private final String wireName;
    private final String publisher;

    Aggregate(String wireName, String publisher) {
        this.wireName = wireName;
        this.publisher = publisher;
    }

    /** The name in event types and in the outbox: {@code action-item}. */
    public String wireName() {
        return wireName;
    }

    /** The service that publishes events of this aggregate; {@code ce_source} is {@code /debrief/<publisher>}. */
    public String publisher() {
        return publisher;
    }

    /** The Kafka topic of major version 1: {@code debrief.action-item.v1}. */
    public String topic() {
        return "debrief." + wireName + ".v1";
    }
}
