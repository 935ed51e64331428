package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueChange;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueUpdate;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.plan.ChangeParts;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.actions.tracker.plan.TrackedField;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the changes of an action item to its issue. What the tracker refuses is noted and does not hold up the rest,
 * unless nothing of the project can be used.
 */
final class OutboundChanges {

    private final SyncStore store;
    private final Clock clock;
    private final Claim.Held claim;
    private final IssueTracker product;
    private final ReadItem item;
    private final Set<TrackedField> refused = EnumSet.noneOf(TrackedField.class);
    private final List<String> notes = new ArrayList<>();
    private Issue issue;

    /** @param issue as it was just read */
    OutboundChanges(SyncStore store, Clock clock, Claim.Held claim, IssueTracker product, ReadItem item, Issue issue) {
        this.store = store;
        this.clock = clock;
        this.claim = claim;
        this.product = product;
        this.item = item;
        this.issue = issue;
    }

    /** Makes the issue one that only some people may see. @return whether it is one now */
    boolean hide(SeenFields seen) {
        IssueChange change = new IssueChange(null, null, null, Set.of(), Set.of(), true);
        return attempt("The action item is RESTRICTED, and the issue cannot be made confidential", seen, access -> {
            IssueUpdate update = product.change(access, issue, change);
            note(update.note());
            return update.issue();
        });
    }

    /** Names the action item in the text of the issue. */
    void mark(IssueMark mark, SeenFields seen) {
        attempt("The issue cannot name the action item", seen, access -> product.mark(access, issue, mark));
    }

    private boolean attempt(String failure, SeenFields seen, Function<TrackerAccess, Issue> call) {
        try {
            issue = recorded(seen, call);
            return true;
        } catch (ApiRefusedException refusal) {
            ProjectUse.require(product, access(), refusal);
            notes.add(failure + ": " + refusal.reason());
            return false;
        }
    }

    /**
     * Sends a change. If it is refused as a whole, its parts are sent one by one.
     *
     * @param sending what was seen, with the change
     */
    void send(IssueChange change, SeenFields sending) {
        try {
            IssueUpdate update = recorded(sending, access -> product.change(access, issue, change));
            issue = update.issue();
            note(update.note());
            String statusRefusal = update.statusRefusal();
            if (statusRefusal != null) {
                refused.add(TrackedField.STATUS);
                notes.add(statusRefusal);
            }
        } catch (ApiRefusedException refusal) {
            ProjectUse.require(product, access(), refusal);
            split(change, refusal, sending);
        }
    }

    private void split(IssueChange change, ApiRefusedException refusal, SeenFields sending) {
        Map<TrackedField, IssueChange> parts = ChangeParts.of(change);
        boolean ofParts = refusal.fault() == Fault.REQUEST || refusal.fault() == Fault.FORBIDDEN;
        if (ofParts && parts.size() > 1) {
            parts.values().forEach(part -> send(part, sending));
        } else {
            refused.addAll(parts.keySet());
            notes.add(refusal.reason());
        }
    }

    private <T> T recorded(SeenFields seen, Function<TrackerAccess, T> call) {
        Turn turn = new Turn(clock);
        item.requireSameVisibility();
        store.sending(claim, seen);
        turn.require();
        return call.apply(access());
    }

    /** Sends nothing. */
    void withhold() {
        refused.addAll(EnumSet.allOf(TrackedField.class));
    }

    void note(@Nullable String note) {
        if (note != null) {
            notes.add(note);
        }
    }

    private TrackerAccess access() {
        return claim.tracker().access();
    }

    /** The issue after the changes. */
    Issue issue() {
        return issue;
    }

    /** The fields that could not be sent. */
    Set<TrackedField> refused() {
        return refused;
    }

    /** What could not be sent as it was, as sentences for people. */
    List<String> notes() {
        return notes;
    }
}
