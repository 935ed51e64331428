package dev.debrief.incidents.ingress.history.reader;

import dev.debrief.incidents.ingress.kind.SourceAccess;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads past incidents from the API of one kind of source. To add one, write one application-scoped bean of this type
 * in a package of its own. Calls are made outside of any transaction, one at a time for each source.
 */
public interface HistoryReader {

    /** The kind of source: {@link dev.debrief.incidents.ingress.kind.SourceKind#name}. */
    String kind();

    /** What is missing to call the API, as a sentence for admins; null if nothing is. */
    @Nullable String missing(SourceAccess access);

    /** The longest time range of one call; null without a limit. */
    @Nullable Duration maxWindow();

    /** How many incidents of a window can be listed. A window with more is cut where this number is reached. */
    default int maxRecords() {
        return Integer.MAX_VALUE;
    }

    /**
     * Lists the next incidents of a window. If there is a limit of records, they are in the order of their start.
     *
     * @throws HistoryPausedException if the limit of calls is reached
     * @throws HistoryRefusedException if the source refuses the key or the call
     * @throws dev.debrief.incidents.ingress.kind.SourceUnavailableException if it cannot be asked now
     */
    HistoryPage read(SourceAccess access, HistoryCursor cursor);

    /**
     * Adds what the list leaves out, such as log entries. Throws as {@link #read}.
     *
     * @throws dev.debrief.incidents.ingress.kind.UnreadableDeliveryException if this incident cannot be read
     */
    default PastIncident complete(SourceAccess access, PastIncident incident, HistoryCursor cursor) {
        return incident;
    }
}
