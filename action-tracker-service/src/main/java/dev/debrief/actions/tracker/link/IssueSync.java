package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException.Fault;
import dev.debrief.actions.tracker.plan.ChangeParts;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.actions.tracker.plan.SyncPlan;
import dev.debrief.actions.tracker.plan.TrackedField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes an action item and its issue say the same, in both directions at once. Each run compares both sides with what
 * was seen last, so runs can be repeated, stopped anywhere, and started in any order.
 */
final class IssueSync {

    private static final String WITHHELD =
            "The action item is RESTRICTED now, and the tracker does not receive such items: nothing is sent.";

    private final IssueTrackers products;
    private final SyncStore store;
    private final TrackedItems items;
    private final IssueCreation creation;

    IssueSync(IssueTrackers products, SyncStore store, TrackedItems items, Clock clock) {
        this.products = products;
        this.store = store;
        this.items = items;
        this.creation = new IssueCreation(store, clock);
    }

    /**
     * Synchronizes a link and ends its claim. Returns what was done.
     *
     * @param read whether to read the issue even if the action item has not changed
     * @throws dev.debrief.actions.tracker.client.TrackerException as {@link IssueTracker}; ACCESS also if the project
     *     cannot be read
     * @throws StillLookingException if it is unknown whether the issue was created
     * @throws dev.debrief.platform.problem.ProblemException STALE_REVISION if the item has changed meanwhile
     */
    String sync(Claim.Held claim, boolean read) {
        TrackerConnection tracker = claim.tracker();
        UUID itemId = claim.link().itemId();
        ItemState item = items.read(itemId, tracker.actor());
        boolean maySend = !item.restricted() || tracker.sync().receivesRestricted();
        String issue = claim.link().issue();
        if (issue == null && !maySend) {
            store.broken(claim, "The action item is RESTRICTED, and the tracker does not receive such items.");
            return "Not sent, because it is restricted.";
        }
        if (issue != null && !read && !claim.link().noted() && claim.link().seen().hasSeen(item)) {
            store.unchanged(claim);
            return "There was nothing to send.";
        }
        try {
            return issue == null ? create(claim, item) : compare(claim, item, issue, claim.link().seen(), maySend);
        } catch (TrackerRefusedException refused) {
            return broken(claim, refused);
        }
    }

    private String create(Claim.Held claim, ItemState item) {
        IssueCreation.Created created = creation.issueOf(claim, product(claim), item);
        return compare(claim, item, created.id(), created.seen(), true);
    }

    /** A link is broken if the issue is at fault, not if nothing of the project can be read. */
    private String broken(Claim.Held claim, TrackerRefusedException refused) {
        if (refused.fault() == Fault.ACCESS) {
            throw refused;
        }
        if (refused.fault() == Fault.NOT_FOUND && !isReadable(claim)) {
            throw new TrackerRefusedException(Fault.ACCESS, "The project cannot be used: " + refused.reason());
        }
        store.broken(claim, refused.reason());
        return refused.reason();
    }

    private boolean isReadable(Claim.Held claim) {
        try {
            return product(claim).check(claim.tracker().access()).passed();
        } catch (TrackerRefusedException refused) {
            return false;
        }
    }

    private String compare(Claim.Held claim, ItemState item, String issueId, SeenFields seen, boolean maySend) {
        TrackerConnection tracker = claim.tracker();
        IssueTracker product = product(claim);
        Issue issue = product.read(tracker.access(), issueId);
        SyncPlan plan =
                new SyncPlan(product, tracker.sync(), tracker.access().statusLabels(), item, issue, seen);
        List<String> notes = new ArrayList<>();
        Set<TrackedField> unsent = EnumSet.noneOf(TrackedField.class);
        Issue sent = issue;
        IssueChange change = plan.out(new IssueMark(item.key(), item.id()));
        if (!change.isEmpty()) {
            sent = maySend ? send(claim, issue, change, unsent, notes) : withhold(issue, unsent, notes);
        }
        InboundChanges inbound = new InboundChanges(items, tracker, issue, item);
        inbound.apply(plan.in());
        notes.addAll(inbound.notes());
        store.synced(
                claim,
                sent,
                plan.seenAfter(sent, inbound.item(), unsent, inbound.refused()),
                notes.isEmpty() ? null : String.join(" ", notes));
        return notes.isEmpty() ? "Both sides are in step." : String.join(" ", notes);
    }

    private static Issue withhold(Issue issue, Set<TrackedField> unsent, List<String> notes) {
        unsent.addAll(EnumSet.allOf(TrackedField.class));
        notes.add(WITHHELD);
        return issue;
    }

    /** If the whole change is refused, its parts are sent one by one. */
    private Issue send(
            Claim.Held claim, Issue issue, IssueChange change, Set<TrackedField> unsent, List<String> notes) {
        try {
            return change(claim, issue, change, unsent, notes);
        } catch (TrackerRefusedException refused) {
            if (refused.fault() != Fault.REQUEST) {
                throw refused;
            }
            Map<TrackedField, IssueChange> parts = ChangeParts.of(change);
            if (parts.size() == 1) {
                unsent.addAll(parts.keySet());
                notes.add(refused.reason());
                return issue;
            }
            Issue sent = issue;
            for (IssueChange part : parts.values()) {
                sent = send(claim, sent, part, unsent, notes);
            }
            return sent;
        }
    }

    private Issue change(
            Claim.Held claim, Issue issue, IssueChange change, Set<TrackedField> unsent, List<String> notes) {
        IssueUpdate update = product(claim).change(claim.tracker().access(), issue, change);
        String refusal = update.statusRefusal();
        if (refusal != null) {
            unsent.add(TrackedField.STATUS);
            notes.add(refusal);
        }
        return update.issue();
    }

    private IssueTracker product(Claim.Held claim) {
        return products.of(claim.tracker().access().kind());
    }
}
