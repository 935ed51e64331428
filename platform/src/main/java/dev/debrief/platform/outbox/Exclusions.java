package dev.debrief.platform.outbox;

import java.util.HashSet;
import java.util.Set;

/**
 * What a relay leaves out for the rest of its cycle.
 *
 * @param lines lines with a fact that failed
 * @param aggregateTypes those whose topic cannot be reached
 */
record Exclusions(Set<String> lines, Set<String> aggregateTypes) {

    static Exclusions none() {
        return new Exclusions(new HashSet<>(), new HashSet<>());
    }
}
