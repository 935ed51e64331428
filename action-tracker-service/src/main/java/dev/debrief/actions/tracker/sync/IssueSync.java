package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.actions.tracker.plan.SyncPlan;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an action item and its issue say the same, in both directions at once. Each run compares both sides with what
 * was seen last, so runs can be repeated, stopped anywhere, and started in any order.
 */
public final class IssueSync {

    private static final String WITHHELD =
            "The action item is RESTRICTED, and the tracker does not receive such items: nothing is sent.";

    private final IssueTrackers products;
    private final SyncStore store;
    private final TrackedItems items;
    private final IssueCreation creation;
    private final Clock clock;

    public IssueSync(IssueTrackers products, SyncStore store, TrackedItems items, Clock clock) {
        this.products = products;
        this.store = store;
        this.items = items;
        this.creation = new IssueCreation(store, clock);
        this.clock = clock;
    }

    /**
     * Synchronizes a link and ends its claim. The issue is read if it or the action item has changed since both were
     * compared.
     *
     * @throws dev.debrief.platform.outgoing.api.ApiUnavailableException as {@link IssueTracker}
     * @throws dev.debrief.platform.outgoing.api.ApiLimitedException as {@link IssueTracker}
     * @throws ProjectUnusableException if the token is refused, or the project cannot be used
     * @throws StillLookingException if it is unknown whether the issue was created
     * @throws LeaseLostException if another worker has the link
     * @throws dev.debrief.platform.problem.ProblemException STALE_REVISION if the item has changed meanwhile, or other
     *     people may see it
     */
    public SyncResult sync(Claim.Held claim) {
        TrackerConnection tracker = claim.tracker();
        LinkSnapshot link = claim.link();
        ItemState item = items.read(link.itemId(), tracker.actor());
        boolean maySend = !item.restricted() || tracker.sync().receivesRestricted();
        if (link.issue() == null && !maySend) {
            store.withheld(claim, WITHHELD);
            return new SyncResult("Not sent, because it is restricted.", false);
        }
        if (isInStep(link, item, maySend)) {
            store.unchanged(claim);
            return new SyncResult("There was nothing to send.", false);
        }
        return new SyncResult(synchronize(claim, item, maySend), true);
    }

    private static boolean isInStep(LinkSnapshot link, ItemState item, boolean maySend) {
        return link.issue() != null
                && !link.stale()
                && !link.noted()
                && link.seen().hasSeen(item)
                && !(maySend && isExposed(item, link.seen().confidential()));
    }

    /** Whether everybody may see the issue of an item that only some people may see, and could be kept from that. */
    private static boolean isExposed(ItemState item, @Nullable Boolean confidential) {
        return item.restricted() && Boolean.FALSE.equals(confidential);
    }

    private String synchronize(Claim.Held claim, ItemState item, boolean maySend) {
        IssueTracker product = products.of(claim.tracker().access().kind());
        String issue = claim.link().issue();
        try {
            if (issue != null) {
                return compare(claim, product, item, issue, claim.link().seen(), maySend);
            }
            IssueCreation.Created created = creation.issueOf(claim, product, read(claim, item));
            return compare(claim, product, item, created.id(), created.seen(), true);
        } catch (ApiRefusedException refused) {
            ProjectUse.require(product, claim.tracker().access(), refused);
            store.broken(claim, refused.reason());
            return refused.reason();
        }
    }

    private String compare(
            Claim.Held claim, IssueTracker product, ItemState item, String issueId, SeenFields seen, boolean maySend) {
        TrackerConnection tracker = claim.tracker();
        Issue issue = product.read(tracker.access(), issueId);
        OutboundChanges outbound = new OutboundChanges(store, clock, claim, product, read(claim, item), issue);
        SyncPlan plan = new SyncPlan(product, tracker.sync(), tracker.access().statusLabels(), item, issue, seen);
        boolean withheld = send(outbound, plan, issue, item, seen, maySend);
        InboundChanges inbound = new InboundChanges(items, tracker, issue, item);
        inbound.apply(plan.in());
        List<String> notes = new ArrayList<>(outbound.notes());
        notes.addAll(inbound.notes());
        String note = notes.isEmpty() ? null : String.join(" ", notes);
        SeenFields after = plan.seenAfter(outbound.issue(), inbound.item(), outbound.refused(), inbound.refused());
        store.synced(claim, new SyncStore.Comparison(outbound.issue(), after, note, withheld));
        return note == null ? "Both sides are in step." : note;
    }

    private ReadItem read(Claim.Held claim, ItemState item) {
        return new ReadItem(items, item, claim.tracker().actor());
    }

    /** Returns whether something was withheld that an item which everybody may see would have sent. */
    private static boolean send(
            OutboundChanges outbound, SyncPlan plan, Issue issue, ItemState item, SeenFields seen, boolean maySend) {
        IssueMark mark = new IssueMark(item.key(), item.id());
        IssueChange change = plan.out(mark);
        if (!maySend) {
            boolean withheld = !change.isEmpty();
            if (withheld) {
                outbound.withhold();
                outbound.note(WITHHELD);
            }
            return withheld;
        }
        if (isExposed(item, issue.confidential()) && !outbound.hide(seen)) {
            outbound.withhold();
            return false;
        }
        if (seen.neverCompared() && !issue.isMarkedFor(item.id())) {
            outbound.mark(mark, seen);
        }
        if (!change.isEmpty()) {
            outbound.send(change, plan.sending(change));
        }
        return false;
    }
}
