package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.tracker.SyncSettings;
import dev.debrief.actions.tracker.client.CreatedIssue;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueDraft;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerTraits.Lookup;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Creates the issue of an action item once. Trackers know no idempotency keys: each issue is marked, and looked for
 * before it is requested. After a request without a response, it is looked for until it would have appeared.
 */
final class IssueCreation {

    private static final Logger LOG = Logger.getLogger(IssueCreation.class);

    /** How far the clock of a tracker may be behind. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final SyncStore store;
    private final Clock clock;

    IssueCreation(SyncStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** An issue that exists now. */
    record Created(String id, SeenFields seen) {}

    /**
     * Finds or creates the issue, and records it.
     *
     * @throws StillLookingException if it is unknown whether it was created
     * @throws dev.debrief.platform.problem.ProblemException STALE_REVISION if other people may see the item meanwhile
     */
    Created issueOf(Claim.Held claim, IssueTracker product, ReadItem read) {
        ItemState item = read.state();
        LinkSnapshot link = claim.link();
        IssueMark mark = new IssueMark(item.key(), item.id());
        IssueDraft draft = draft(claim.tracker().sync(), product, mark, item);
        SeenFields seen = requested(claim.tracker().sync(), product, item, draft);
        Optional<Issue> found = earlier(claim, product).or(() -> marked(claim, product, mark));
        if (found.isPresent()) {
            // What an earlier link has requested is not known any more.
            boolean requestedBefore = link.requestedAt() != null && link.seen().equals(SeenFields.NOTHING);
            return record(claim, found.get().id(), found.get().url(), requestedBefore ? seen : link.seen());
        }
        if (link.requestedAt() != null) {
            requireSettled(
                    claim, product.traits(claim.tracker().access().kind()).lookup());
        }
        Turn turn = new Turn(clock);
        read.requireSameVisibility();
        store.requested(claim, seen);
        turn.require();
        CreatedIssue created = create(claim, product, draft);
        return record(claim, created.id(), created.url(), seen);
    }

    /** The issue of an earlier link, if it still is one. */
    private Optional<Issue> earlier(Claim.Held claim, IssueTracker product) {
        TrackerAccess access = claim.tracker().access();
        String issue = claim.link().earlierIssue();
        if (issue == null || store.isTaken(claim, issue)) {
            return Optional.empty();
        }
        try {
            return Optional.of(product.read(access, issue));
        } catch (ApiRefusedException refused) {
            ProjectUse.require(product, access, refused);
            return Optional.empty();
        }
    }

    /** The oldest one that is marked, should there be several. */
    private Optional<Issue> marked(Claim.Held claim, IssueTracker product, IssueMark mark) {
        Instant requestedAt = claim.link().requestedAt();
        List<Issue> own = product.find(claim.tracker().access(), mark, requestedAt).stream()
                .filter(issue -> isOwn(issue, mark.itemId(), requestedAt) && !store.isTaken(claim, issue.id()))
                .sorted(Comparator.comparing(Issue::createdAt))
                .toList();
        if (own.size() > 1) {
            LOG.warnf(
                    "Action item %s has %d issues: %s",
                    mark.itemKey(), own.size(), own.stream().map(Issue::id).toList());
        }
        return own.stream().findFirst();
    }

    /** Another installation of Debrief has action items with the same keys, but with other ids. */
    private static boolean isOwn(Issue issue, UUID itemId, @Nullable Instant requestedAt) {
        return issue.isMarkedFor(itemId)
                || (!issue.isMarked()
                        && requestedAt != null
                        && !issue.createdAt().isBefore(requestedAt.minus(CLOCK_SKEW)));
    }

    private void requireSettled(Claim.Held claim, Lookup lookup) {
        SyncStore.Look look = store.looked(claim, lookup.interval());
        if (look.count() < lookup.looks() || look.sinceRequest().compareTo(lookup.settling()) < 0) {
            throw new StillLookingException(lookup.interval());
        }
    }

    private CreatedIssue create(Claim.Held claim, IssueTracker product, IssueDraft draft) {
        try {
            return product.create(claim.tracker().access(), draft);
        } catch (ApiLimitedException | ApiRefusedException notCreated) {
            store.notRequested(claim);
            throw notCreated;
        }
    }

    private Created record(Claim.Held claim, String id, String url, SeenFields seen) {
        store.created(claim, id, url, seen);
        return new Created(id, seen);
    }

    private static IssueDraft draft(SyncSettings sync, IssueTracker product, IssueMark mark, ItemState item) {
        Set<String> labels = new HashSet<>(labels(sync, product, item));
        labels.add(product.label(IssueMark.LABEL));
        labels.add(product.label(mark.label()));
        return new IssueDraft(
                mark,
                item.origin(),
                product.title(item.title()),
                item.description(),
                dueOn(sync, item),
                labels,
                item.restricted());
    }

    private static Set<String> labels(SyncSettings sync, IssueTracker product, ItemState item) {
        return !sync.directions().labels().sends()
                ? Set.of()
                : item.labels().stream()
                        .map(product::label)
                        .filter(label -> !label.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LocalDate dueOn(SyncSettings sync, ItemState item) {
        return sync.directions().dueDate().sends() ? item.dueOn() : null;
    }

    /** The workflow of a tracker decides with which status an issue begins, but none begins as a closed one. */
    private static SeenFields requested(SyncSettings sync, IssueTracker product, ItemState item, IssueDraft draft) {
        return SeenFields.requested(
                draft.title(),
                Stream.of(StatusCategory.TODO, StatusCategory.IN_PROGRESS)
                        .map(sync.statusMapping()::targetOf)
                        .toList(),
                draft.dueOn(),
                labels(sync, product, item));
    }
}
