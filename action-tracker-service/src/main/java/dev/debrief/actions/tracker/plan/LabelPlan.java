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
     * @param sent what was sent since both sides were last compared: the issue may have it or not, so the action item
     *     decides about these labels
     * @param asRemote how the tracker stores a label
     */
    static LabelPlan of(
            FieldDirection direction,
            Collection<String> items,
            Set<String> remote,
            @Nullable SeenValue seen,
            SentValues sent,
            UnaryOperator<String> asRemote) {
        Set<String> local = mapped(items, asRemote);
        Set<String> seenLocal = mapped(FieldValues.labels(seen == null ? null : seen.local()), asRemote);
        Set<String> seenRemote = FieldValues.labels(seen == null ? null : seen.remote());
        Set<String> added = without(local, without(seenLocal, sent.removedLabels()));
        Set<String> removed = without(union(seenLocal, sent.addedLabels()), local);
        Set<String> addedThere = without(remote, union(seenRemote, sent.addedLabels()));
        Set<String> removedThere = without(without(seenRemote, sent.removedLabels()), remote);
        return new LabelPlan(
                direction.sends() ? without(added, remote) : Set.of(),
                direction.sends() ? both(removed, remote) : Set.of(),
                direction.receives() ? without(addedThere, local) : Set.of(),
                direction.receives() ? without(both(removedThere, local), added) : Set.of());
    }

    boolean changesLocal() {
        return !addLocal.isEmpty() || !removeLocal.isEmpty();
    }

    private static Set<String> mapped(Collection<String> labels, UnaryOperator<String> asRemote) {
        return labels.stream().map(asRemote).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> union(Collection<String> labels, Collection<String> others) {
        Set<String> union = new LinkedHashSet<>(labels);
        union.addAll(others);
        return union;
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
