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
import dev.debrief.actions.tracker.plan.FieldComparison.Decision;
import dev.debrief.platform.outgoing.api.ApiTexts;
import dev.debrief.platform.text.TextCharacters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What has to change on either side. A change is what differs from the values that were seen last on the same side: the
 * echo of a change that was sent or applied is none.
 */
public final class SyncPlan {

    private static final int MAX_TITLE = 200;

    private final IssueTracker product;
    private final SyncSettings sync;
    private final ItemState item;
    private final Issue issue;
    private final SeenFields seen;
    private final Map<TrackedField, Decision> decisions = new EnumMap<>(TrackedField.class);
    private final SyncedLabels labels;

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
        this.item = item;
        this.issue = issue;
        this.seen = seen;
        this.labels = new SyncedLabels(product, sync.directions().labels(), statusLabels, item, issue, seen);
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
                        seen.sent().of(TrackedField.TITLE),
                        item.updatedAt(),
                        issue.updatedAt())
                .decide();
    }

    /** The title of the issue as an action item can have it. */
    private String localTitle() {
        return ApiTexts.cut(ApiTexts.oneLine(issue.title()), MAX_TITLE);
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
                        seen.sent().of(TrackedField.STATUS),
                        item.updatedAt(),
                        issue.statusChangedAt())
                .decide();
    }

    private StatusTarget target() {
        return sync.statusMapping().targetOf(issue.status());
    }

    private String remoteStatus(Issue one) {
        return remoteStatus(one.status());
    }

    private String remoteStatus(StatusCategory category) {
        return FieldValues.of(sync.statusMapping().targetOf(category));
    }

    private Decision dueDate() {
        String local = FieldValues.of(item.dueOn());
        return new FieldComparison(
                        sync.directions().dueDate(),
                        local,
                        local,
                        FieldValues.of(issue.dueOn()),
                        seen.dueDate(),
                        seen.sent().of(TrackedField.DUE_DATE),
                        item.updatedAt(),
                        issue.updatedAt())
                .decide();
    }

    private static FieldDirection withoutReceiving(FieldDirection direction) {
        return direction.sends() ? FieldDirection.OUT : FieldDirection.NONE;
    }

    /** What to send. When both sides are compared for the first time, also the labels that mark the issue. */
    public IssueChange out(IssueMark mark) {
        return new IssueChange(
                sends(TrackedField.TITLE) ? product.title(item.title()) : null,
                sends(TrackedField.STATUS) ? StatusMapping.categoryOf(item.status()) : null,
                sends(TrackedField.DUE_DATE) ? new IssueChange.DueDate(item.dueOn(), mark) : null,
                seen.neverCompared() ? labels.toAddWith(mark) : labels.toAdd(),
                labels.toRemove(),
                null);
    }

    /** What was seen, with a change that is about to be sent. */
    public SeenFields sending(IssueChange change) {
        String title = change.title();
        StatusCategory status = change.status();
        IssueChange.DueDate due = change.dueDate();
        return seen.sending(new SentValues(
                title == null ? List.of() : List.of(title),
                status == null ? List.of() : echoesOf(status),
                due == null ? List.of() : List.of(FieldValues.of(due.day())),
                labels.own(change.addLabels()),
                labels.own(change.removeLabels())));
    }

    /** A tracker may be unable to say that a closed issue was not done. */
    private List<String> echoesOf(StatusCategory status) {
        return status == StatusCategory.WONT_DO
                ? List.of(remoteStatus(status), remoteStatus(StatusCategory.DONE))
                : List.of(remoteStatus(status));
    }

    /** What to apply to the action item. */
    public ItemChange in() {
        return new ItemChange(
                receives(TrackedField.TITLE) ? localTitle() : null,
                receives(TrackedField.STATUS) ? target() : null,
                receives(TrackedField.DUE_DATE) ? new ItemChange.DueDate(issue.dueOn()) : null,
                labels.local());
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
                labels.seenAfter(
                        sent, applied, unsent.contains(TrackedField.LABELS), refused.contains(TrackedField.LABELS)),
                issue.updatedAt(),
                sent.confidential(),
                SentValues.NONE);
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
}
