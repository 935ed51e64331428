package dev.debrief.platform.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A record and what could be parsed of it.
 *
 * @param raw the record itself
 * @param identity null if the headers are missing or invalid
 * @param event null if it cannot be applied
 * @param fault why there is no event
 */
public record ParsedRecord(
        RawRecord raw,
        @Nullable EventIdentity identity,
        @Nullable ReceivedEvent event,
        @Nullable UnprocessableMessageException fault) {

    /** The event, or the reason why there is none. */
    public ReceivedEvent requireEvent() {
        if (event == null) {
            throw fault != null ? fault : new IllegalStateException("Neither event nor fault: " + raw.coordinates());
        }
        return event;
    }
}
