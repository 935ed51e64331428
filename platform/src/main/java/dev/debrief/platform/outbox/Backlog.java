package dev.debrief.platform.outbox;

/**
 * What waits to be published.
 *
 * @param events how many, counted up to 10,000; NaN when unknown
 * @param oldestSeconds how long the oldest has waited; 0 when nothing waits, NaN when unknown
 */
record Backlog(double events, double oldestSeconds) {

    static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN);
}
