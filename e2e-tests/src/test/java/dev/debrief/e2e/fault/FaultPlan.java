package dev.debrief.e2e.fault;

import java.time.Duration;

/**
 * How much happens to the stack.
 *
 * @param rounds how often each service is killed, Kafka is stopped and PostgreSQL crashes
 * @param outage for how long Kafka is down at least
 * @param commandsBetweenFaults how many commands must be acknowledged before the next fault
 */
record FaultPlan(int rounds, Duration outage, int commandsBetweenFaults) {

    static final FaultPlan EVERYDAY = new FaultPlan(1, Duration.ofSeconds(5), 10);
    static final FaultPlan FULL_SIZE = new FaultPlan(6, Duration.ofSeconds(60), 50);

    /** The number of kills, outages and crashes. */
    int faults() {
        return rounds * 6;
    }
}
