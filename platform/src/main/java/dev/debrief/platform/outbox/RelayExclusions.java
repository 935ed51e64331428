package dev.debrief.platform.outbox;

import java.util.HashSet;
import java.util.Set;

/**
 * What a relay leaves out for the rest of its cycle.
 *
 * @param aggregateKeys lines with an event that failed
 * @param aggregateTypes those whose topic cannot be reached
 */
record RelayExclusions(Set<String> aggregateKeys, Set<String> aggregateTypes) {

    static RelayExclusions none() {
        return new RelayExclusions(new HashSet<>(), new HashSet<>());
    }
}
