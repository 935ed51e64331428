package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.api.ApiOperation;
import java.util.HashSet;
import java.util.Set;

/**
 * Selects the mutations of values: each type of a request once, and each kind of mutation once per operation. Requests
 * of one type are read by the same code, so that the others would find nothing new.
 */
final class ValueCoverage {

    private final Set<UnhappyCase.MutatedValue> values = new HashSet<>();
    private final Set<String> mutations = new HashSet<>();

    boolean needs(ApiOperation operation, UnhappyCase unhappy) {
        return unhappy.value()
                .map(value -> values.add(value) | mutations.add(operation.id() + " " + value.mutation()))
                .orElse(true);
    }
}
