package dev.debrief.platform.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What could be read of a record.
 *
 * @param raw the record itself
 * @param identity null when it does not say properly what it is
 * @param fact null when it cannot be applied
 * @param fault why there is no fact
 */
record Arrival(
        RawRecord raw,
        @Nullable Identity identity,
        @Nullable ReceivedFact fact,
        @Nullable NotApplicableException fault) {

    /** The fact, or the reason why there is none. */
    ReceivedFact requireFact() {
        if (fact == null) {
            throw fault != null ? fault : new IllegalStateException("Neither fact nor fault: " + raw.place());
        }
        return fact;
    }
}
