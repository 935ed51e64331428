package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.SyncSettings;
import dev.debrief.actions.tracker.client.CreatedIssue;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.client.IssueDraft;
import dev.debrief.actions.tracker.client.IssueMark;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.StatusCategory;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerLimitedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerTraits.Lookup;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.plan.SeenFields;
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
     */
    Created issueOf(Claim.Held claim, IssueTracker product, ItemState item) {
        TrackerAccess access = claim.tracker().access();
        IssueMark mark = new IssueMark(item.key(), item.id());
        Instant requestedAt = claim.link().requestedAt();
        Optional<Issue> found = own(product.find(access, mark, requestedAt), item.id(), requestedAt);
        if (found.isPresent()) {
            return record(claim, product, item, found.get().id(), found.get().url());
        }
        if (requestedAt != null) {
            requireSettled(claim, product.traits(access.kind()).lookup(), requestedAt);
        }
        store.requested(claim);
        CreatedIssue created = create(claim, product, draft(claim.tracker().sync(), product, mark, item));
        return record(claim, product, item, created.id(), created.url());
    }

    private CreatedIssue create(Claim.Held claim, IssueTracker product, IssueDraft draft) {
        try {
            return product.create(claim.tracker().access(), draft);
        } catch (TrackerLimitedException | TrackerRefusedException notCreated) {
            store.notRequested(claim);
            throw notCreated;
        }
    }

    private void requireSettled(Claim.Held claim, Lookup lookup, Instant requestedAt) {
        int looks = store.looked(claim);
        if (looks < lookup.looks() || clock.instant().isBefore(requestedAt.plus(lookup.settling()))) {
            throw new StillLookingException(lookup.interval());
        }
    }

    /** The oldest one, should there be several. */
    private static Optional<Issue> own(List<Issue> found, UUID itemId, @Nullable Instant requestedAt) {
        List<Issue> own = found.stream()
                .filter(issue -> isOwn(issue, itemId, requestedAt))
                .sorted(Comparator.comparing(Issue::createdAt))
                .toList();
        if (own.size() > 1) {
            LOG.warnf("Action item %s has %d issues: %s", itemId, own.size(), own.stream().map(Issue::id).toList());
        }
        return own.stream().findFirst();
    }

    /** Another installation of Debrief has action items with the same keys, but with other ids. */
    private static boolean isOwn(Issue issue, UUID itemId, @Nullable Instant requestedAt) {
        UUID marked = issue.markedFor();
        if (marked != null) {
            return marked.equals(itemId);
        }
        return requestedAt != null && !issue.createdAt().isBefore(requestedAt.minus(CLOCK_SKEW));
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

    private Created record(Claim.Held claim, IssueTracker product, ItemState item, String id, String url) {
        SyncSettings sync = claim.tracker().sync();
        String status = sync.statusMapping()
                .targetOf(StatusCategory.TODO)
                .category()
                .map(StatusCategory::name)
                .orElse("");
        SeenFields seen = SeenFields.requested(
                product.title(item.title()), status, dueOn(sync, item), labels(sync, product, item));
        store.created(claim, id, url, seen);
        return new Created(id, seen);
    }
}
