package dev.debrief.platform.outbox;

/**
 * The events waiting to be published.
 *
 * @param events the number, counted up to 10,000; NaN if unknown
 * @param oldestSeconds age of the oldest; 0 if there is none, NaN if unknown
 */
record Backlog(double events, double oldestSeconds) {

    static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN);
}
