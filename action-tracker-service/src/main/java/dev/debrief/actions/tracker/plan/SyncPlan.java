package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.FieldDirection;
import dev.debrief.actions.tracker.StatusMapping;
import dev.debrief.actions.tracker.StatusTarget;
import dev.debrief.actions.tracker.SyncSettings;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.TrackerTexts;
import dev.debrief.actions.tracker.plan.FieldComparison.Decision;
import dev.debrief.platform.text.TextCharacters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to change on either side. A change is what differs from the values that were seen last on the same side: the
 * echo of a change that was sent or applied is none.
 */
public final class SyncPlan {

    private static final int MAX_TITLE = 200;

    private final IssueTracker product;
    private final SyncSettings sync;
    private final StatusLabels statusLabels;
    private final ItemState item;
    private final Issue issue;
    private final SeenFields seen;
    private final Map<TrackedField, Decision> decisions = new EnumMap<>(TrackedField.class);
    private final LabelPlan labels;

    /** @param statusLabels as the tracker stores them */
    public SyncPlan(
            IssueTracker product,
            SyncSettings sync,
            StatusLabels statusLabels,
            ItemState item,
            Issue issue,
            SeenFields seen) {
        this.product = product;
        this.sync = sync;
        this.statusLabels = statusLabels;
        this.item = item;
        this.issue = issue;
        this.seen = seen;
        this.labels = LabelPlan.of(
                sync.directions().labels(), ownLabels(), ownLabels(issue), seen.labels(), product::label);
        decisions.put(TrackedField.TITLE, title());
        decisions.put(TrackedField.STATUS, status());
        decisions.put(TrackedField.DUE_DATE, dueDate());
    }

    private Decision title() {
        FieldDirection direction = TextCharacters.isVisible(localTitle())
                ? sync.directions().title()
                : withoutReceiving(sync.directions().title());
        return new FieldComparison(
                        direction,
                        item.title(),
                        product.title(item.title()),
                        issue.title(),
                        seen.title(),
                        item.updatedAt(),
                        issue.updatedAt())
                .decide();
    }

    /** The title of the issue as an action item can have it. */
    private String localTitle() {
        return TrackerTexts.cut(TrackerTexts.oneLine(issue.title()), MAX_TITLE);
    }

    private Decision status() {
        StatusTarget target = target();
        FieldDirection direction = target == StatusTarget.NONE
                ? withoutReceiving(sync.directions().status())
                : sync.directions().status();
        String local = FieldValues.of(item, TrackedField.STATUS);
        return new FieldComparison(
                        direction,
                        local,
                        local,
                        remoteStatus(issue),
                        seen.status(),
                        item.statusSince(),
                        issue.statusAt())
                .decide();
    }

    private StatusTarget target() {
        return sync.statusMapping().targetOf(issue.status());
    }

    /** The category that the status of an issue has for an action item. */
    private String remoteStatus(Issue one) {
        return sync.statusMapping()
                .targetOf(one.status())
                .category()
                .map(StatusCategory::name)
                .orElse("");
    }

    private Decision dueDate() {
        String local = FieldValues.of(item.dueOn());
        return new FieldComparison(
                        sync.directions().dueDate(),
                        local,
                        local,
                        FieldValues.of(issue.dueOn()),
                        seen.dueDate(),
                        item.updatedAt(),
                        issue.updatedAt())
                .decide();
    }

    private static FieldDirection withoutReceiving(FieldDirection direction) {
        return direction.sends() ? FieldDirection.OUT : FieldDirection.NONE;
    }

    /** Labels of the action item that are not something else in the tracker. */
    private List<String> ownLabels() {
        return item.labels().stream()
                .filter(label -> isOwn(product.label(label)))
                .toList();
    }

    private Set<String> ownLabels(Issue one) {
        return one.labels().stream().filter(this::isOwn).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOwn(String label) {
        return !label.isEmpty() && !IssueMark.isMark(label) && !statusLabels.contains(label);
    }

    /** What to send. When both sides are compared for the first time, also the labels that mark the issue. */
    public IssueChange out(IssueMark mark) {
        Set<String> add = new HashSet<>(labels.addRemote());
        if (seen.issueUpdatedAt() == null) {
            add.add(product.label(IssueMark.LABEL));
            add.add(product.label(mark.label()));
            add.removeIf(label -> issue.labels().stream().anyMatch(label::equalsIgnoreCase));
        }
        return new IssueChange(
                sends(TrackedField.TITLE) ? product.title(item.title()) : null,
                sends(TrackedField.STATUS) ? StatusMapping.categoryOf(item.status()) : null,
                sends(TrackedField.DUE_DATE) ? new IssueChange.DueDate(item.dueOn()) : null,
                add,
                labels.removeRemote());
    }

    /** What to apply to the action item. */
    public ItemChange in() {
        return new ItemChange(
                receives(TrackedField.TITLE) ? localTitle() : null,
                receives(TrackedField.STATUS) ? target() : null,
                receives(TrackedField.DUE_DATE) ? new ItemChange.DueDate(issue.dueOn()) : null,
                labelsAfter());
    }

    /** Null if they stay as they are. */
    private @Nullable List<String> labelsAfter() {
        if (!labels.changesLocal()) {
            return null;
        }
        List<String> after = item.labels().stream()
                .filter(label -> !labels.removeLocal().contains(product.label(label)))
                .collect(Collectors.toList());
        labels.addLocal().stream().sorted().forEach(after::add);
        return List.copyOf(after);
    }

    private boolean sends(TrackedField field) {
        return decisions.get(field) == Decision.SEND;
    }

    private boolean receives(TrackedField field) {
        return decisions.get(field) == Decision.RECEIVE;
    }

    /**
     * What was seen afterwards. A change that was not sent or not applied was not seen, so that it is tried again. The
     * time of the issue is that of before, because others may have changed it meanwhile, too.
     *
     * @param sent the issue after the change
     * @param applied the action item after the change
     * @param unsent fields that could not be sent
     * @param refused fields that could not be applied
     */
    public SeenFields seenAfter(
            Issue sent, ItemState applied, Collection<TrackedField> unsent, Collection<TrackedField> refused) {
        return new SeenFields(
                after(TrackedField.TITLE, issue.title(), sent.title(), applied, unsent, refused),
                after(TrackedField.STATUS, remoteStatus(issue), remoteStatus(sent), applied, unsent, refused),
                after(
                        TrackedField.DUE_DATE,
                        FieldValues.of(issue.dueOn()),
                        FieldValues.of(sent.dueOn()),
                        applied,
                        unsent,
                        refused),
                seenLabels(sent, applied, unsent, refused),
                issue.updatedAt());
    }

    private SeenValue after(
            TrackedField field,
            String read,
            String sent,
            ItemState applied,
            Collection<TrackedField> unsent,
            Collection<TrackedField> refused) {
        SeenValue before = seen.of(field);
        if (sends(field)) {
            return unsent.contains(field)
                    ? new SeenValue(before == null ? null : before.local(), read)
                    : new SeenValue(FieldValues.of(item, field), sent);
        }
        if (receives(field)) {
            return refused.contains(field)
                    ? new SeenValue(FieldValues.of(applied, field), before == null ? null : before.remote())
                    : received(field, FieldValues.of(applied, field), read);
        }
        return new SeenValue(FieldValues.of(item, field), read);
    }

    /** An item that was reopened is in progress, even if the issue is not begun: then that is sent. */
    private static SeenValue received(TrackedField field, String local, String read) {
        boolean reached = field != TrackedField.STATUS || local.equals(read);
        return new SeenValue(reached ? local : null, read);
    }

    private SeenValue seenLabels(
            Issue sent, ItemState applied, Collection<TrackedField> unsent, Collection<TrackedField> refused) {
        SeenValue before = seen.labels();
        String local = unsent.contains(TrackedField.LABELS)
                ? (before == null ? null : before.local())
                : FieldValues.of(applied.labels());
        String remote = refused.contains(TrackedField.LABELS)
                ? (before == null ? null : before.remote())
                : FieldValues.of(unsent.contains(TrackedField.LABELS) ? ownLabels(issue) : seenRemoteLabels(sent));
        return new SeenValue(local, remote);
    }

    /** Without labels that somebody added meanwhile, which are still to be applied, and those that were dropped. */
    private Set<String> seenRemoteLabels(Issue sent) {
        Set<String> remote = new HashSet<>(ownLabels(issue));
        remote.removeAll(labels.removeRemote());
        ownLabels(sent).stream()
                .filter(label -> labels.addRemote().stream().anyMatch(label::equalsIgnoreCase))
                .forEach(remote::add);
        return remote;
    }
}
