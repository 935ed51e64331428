package dev.debrief.incidents.ingress.history.reader;

import java.time.Duration;
import java.util.List;

/**
 * A page of past incidents, in the order of the source.
 *
 * @param unreadable how many others the source has listed whose data could not be read
 * @param more whether the window has another page
 * @param pause until the source accepts the next call for a page; zero if it accepts it at once
 */
public record HistoryPage(List<PastIncident> incidents, int unreadable, boolean more, Duration pause) {

    public HistoryPage {
        incidents = List.copyOf(incidents);
    }
}
