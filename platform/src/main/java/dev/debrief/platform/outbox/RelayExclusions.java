package dev.debrief.platform.outbox;

import java.util.HashSet;
import java.util.Set;

/**
 * What a relay skips for the rest of its cycle.
 *
 * @param aggregateKeys aggregates with an event that failed
 * @param aggregateTypes types whose topic is unreachable
 */
record RelayExclusions(Set<String> aggregateKeys, Set<String> aggregateTypes) {

    static RelayExclusions none() {
        return new RelayExclusions(new HashSet<>(), new HashSet<>());
    }
}
