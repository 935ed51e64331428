package dev.debrief.actions.recurrence;

import java.util.UUID;

/**
 * The recurrence of an action item in the incident that is compared.
 *
 * @param decided whether it was confirmed or dismissed; otherwise it is only suggested
 * @param byFactor whether a factor is its basis
 */
record ItemRecurrence(UUID itemId, boolean decided, boolean byFactor) {

    boolean isSuggestedByFactor() {
        return byFactor && !decided;
    }
}
