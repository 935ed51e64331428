package dev.debrief.platform.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What could be read of a record.
 *
 * @param raw the record itself
 * @param identity null when it does not say properly what it is
 * @param event null when it cannot be applied
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
