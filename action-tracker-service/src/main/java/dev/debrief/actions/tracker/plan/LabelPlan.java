package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.FieldDirection;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How labels change, all as the tracker stores them. Each label is compared on its own, so that labels which were added
 * on both sides are all kept.
 */
record LabelPlan(Set<String> addRemote, Set<String> removeRemote, Set<String> addLocal, Set<String> removeLocal) {

    LabelPlan {
        addRemote = Set.copyOf(addRemote);
        removeRemote = Set.copyOf(removeRemote);
        addLocal = Set.copyOf(addLocal);
        removeLocal = Set.copyOf(removeLocal);
    }

    /**
     * Compares labels.
     *
     * @param items of the action item, without those that are none of its own in the tracker
     * @param remote of the issue, in the same way
     * @param asRemote how the tracker stores a label
     */
    static LabelPlan of(
            FieldDirection direction,
            Collection<String> items,
            Set<String> remote,
            @Nullable SeenValue seen,
            UnaryOperator<String> asRemote) {
        Set<String> local = mapped(items, asRemote);
        Set<String> seenLocal = mapped(FieldValues.labels(seen == null ? null : seen.local()), asRemote);
        Set<String> seenRemote = FieldValues.labels(seen == null ? null : seen.remote());
        Set<String> added = without(local, seenLocal);
        return new LabelPlan(
                direction.sends() ? without(added, remote) : Set.of(),
                direction.sends() ? both(without(seenLocal, local), remote) : Set.of(),
                direction.receives() ? without(without(remote, seenRemote), local) : Set.of(),
                direction.receives() ? without(both(without(seenRemote, remote), local), added) : Set.of());
    }

    boolean changesLocal() {
        return !addLocal.isEmpty() || !removeLocal.isEmpty();
    }

    private static Set<String> mapped(Collection<String> labels, UnaryOperator<String> asRemote) {
        return labels.stream().map(asRemote).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> without(Collection<String> labels, Collection<String> others) {
        Set<String> rest = new LinkedHashSet<>(labels);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> both(Collection<String> labels, Collection<String> others) {
        Set<String> both = new LinkedHashSet<>(labels);
        both.retainAll(others);
        return both;
    }
}
