package dev.debrief.incidents.ingress.history.reader;

import java.time.Instant;

/**
 * Where to read on.
 *
 * @param from incidents that began at this time or later
 * @param to and before this one
 * @param offset how many incidents of the window are processed
 * @param answered whether the source has answered a call of this import before
 * @param refusals how often in a row the source has refused calls
 */
public record HistoryCursor(Instant from, Instant to, int offset, boolean answered, int refusals) {

    public HistoryCursor plus(int incidents) {
        return new HistoryCursor(from, to, offset + incidents, answered, refusals);
    }
}
