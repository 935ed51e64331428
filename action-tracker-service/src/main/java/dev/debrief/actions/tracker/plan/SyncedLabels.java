package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.StatusLabels;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The labels of an action item and its issue, without those that mean something else in the tracker. */
final class SyncedLabels {

    private final IssueTracker product;
    private final StatusLabels statusLabels;
    private final ItemState item;
    private final Issue issue;
    private final @Nullable SeenValue seen;
    private final LabelPlan plan;

    SyncedLabels(
            IssueTracker product,
            FieldDirection direction,
            StatusLabels statusLabels,
            ItemState item,
            Issue issue,
            SeenFields seen) {
        this.product = product;
        this.statusLabels = statusLabels;
        this.item = item;
        this.issue = issue;
        this.seen = seen.labels();
        List<String> local = item.labels().stream()
                .filter(label -> isOwn(product.label(label)))
                .toList();
        this.plan = LabelPlan.of(direction, local, ownLabels(issue), this.seen, seen.sent(), product::label);
    }

    private Set<String> ownLabels(Issue one) {
        return one.labels().stream().filter(this::isOwn).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOwn(String label) {
        return !label.isEmpty() && !IssueMark.isMark(label) && !statusLabels.contains(label);
    }

    /** Those of some labels of the tracker that are labels of action items. */
    List<String> own(Collection<String> labels) {
        return labels.stream().filter(this::isOwn).toList();
    }

    /** To add to the issue. */
    Set<String> toAdd() {
        return plan.addRemote();
    }

    /** To add to the issue, with those of its mark that it lacks. */
    Set<String> toAddWith(IssueMark mark) {
        Set<String> add = new HashSet<>(plan.addRemote());
        add.add(product.label(IssueMark.LABEL));
        add.add(product.label(mark.label()));
        add.removeIf(label -> issue.labels().stream().anyMatch(label::equalsIgnoreCase));
        return add;
    }

    /** To remove from the issue. */
    Set<String> toRemove() {
        return plan.removeRemote();
    }

    /** The labels of the action item; null if they stay as they are. */
    @Nullable List<String> local() {
        if (!plan.changesLocal()) {
            return null;
        }
        List<String> after = item.labels().stream()
                .filter(label -> !plan.removeLocal().contains(product.label(label)))
                .collect(Collectors.toList());
        plan.addLocal().stream().sorted().forEach(after::add);
        return List.copyOf(after);
    }

    /** As {@link SyncPlan#seenAfter}. */
    SeenValue seenAfter(Issue sent, ItemState applied, boolean unsent, boolean refused) {
        String localBefore = seen == null ? null : seen.local();
        String remoteBefore = seen == null ? null : seen.remote();
        Set<String> remote = unsent ? ownLabels(issue) : remoteAfter(sent);
        return new SeenValue(
                unsent ? localBefore : FieldValues.of(applied.labels()),
                refused ? remoteBefore : FieldValues.of(remote));
    }

    /** Without labels that somebody added meanwhile, which are still to be applied, and those that were dropped. */
    private Set<String> remoteAfter(Issue sent) {
        Set<String> remote = new HashSet<>(ownLabels(issue));
        remote.removeAll(plan.removeRemote());
        ownLabels(sent).stream()
                .filter(label -> plan.addRemote().stream().anyMatch(label::equalsIgnoreCase))
                .forEach(remote::add);
        return remote;
    }
}
