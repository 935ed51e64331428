package dev.debrief.platform.identity;

import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * References to several entities, for batch reads.
 *
 * @param ids of those referred to by UUID
 * @param numbers of those referred to by short key
 */
public record EntityRefs(Set<UUID> ids, Set<Long> numbers) {

    /** How many references a query parameter can have. */
    public static final int MAX = 200;

    /** Sorted, so that equal references have equal texts. */
    public EntityRefs {
        ids = new TreeSet<>(ids);
        numbers = new TreeSet<>(numbers);
    }

    /**
     * Parses the references of a query parameter.
     *
     * @param prefix of the short keys: {@code INC}
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED with an error for each text that is
     *     neither a UUID nor such a key
     */
    public static EntityRefs parseParameter(String prefix, List<String> texts, String parameter) {
        SortedSet<UUID> ids = new TreeSet<>();
        SortedSet<Long> numbers = new TreeSet<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (String text : texts) {
            EntityRef ref = EntityRef.fromString(text);
            ref.id()
                    .ifPresentOrElse(
                            ids::add,
                            () -> ShortKey.numberOf(prefix, text)
                                    .ifPresentOrElse(
                                            numbers::add,
                                            () -> errors.add(ParameterProblems.error(
                                                    parameter, text, EntityRef.expectation(prefix), List.of()))));
        }
        if (!errors.isEmpty()) {
            throw ParameterProblems.of(errors);
        }
        return new EntityRefs(ids, numbers);
    }

    public boolean isEmpty() {
        return ids.isEmpty() && numbers.isEmpty();
    }
}
