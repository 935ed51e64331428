package dev.debrief.actions.tracker.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that action items or their issues have changed, and has both synchronized. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LinkChangesService {

    private static final int MAX_CAUGHT_UP = 1000;

    private final TrackerLinkRepository links;
    private final TrackerJobs jobs;

    LinkChangesService(TrackerLinkRepository links, TrackerJobs jobs) {
        this.links = links;
        this.jobs = jobs;
    }

    /** An action item has changed. */
    void itemChanged(UUID itemId) {
        links.findLocked(itemId)
                .filter(link -> link.state() != LinkState.BROKEN)
                .ifPresent(this::recordChange);
    }

    /** Other people may see a postmortem now, and so its action items, or something else of it has changed. */
    void visibilityChanged(UUID postmortemId) {
        List<UUID> itemIds = links.findOf(postmortemId);
        if (itemIds.isEmpty()) {
            return;
        }
        boolean restricted = links.isRestricted(postmortemId);
        for (UUID itemId : itemIds) {
            links.findLocked(itemId)
                    .filter(link -> link.state() != LinkState.BROKEN && link.isConcernedByVisibility(restricted))
                    .ifPresent(this::recordChange);
        }
    }

    private void recordChange(TrackerLink link) {
        link.recordChange();
        jobs.synchronize(link.trackerId(), List.of(link.actionItemId()));
    }

    /** A webhook says that an issue has changed. */
    @Transactional
    void issueChanged(UUID trackerId, String issue) {
        links.findItemOf(trackerId, issue).flatMap(links::findLocked).ifPresent(link -> {
            link.recordRemoteChange();
            jobs.synchronize(trackerId, List.of(link.actionItemId()));
        });
    }

    /**
     * A poll has found issues that have changed. Those that were read since are passed over.
     *
     * @param updatedAt their last changes, by id of the issue
     * @return how many issues of action items are to be read
     */
    int issuesChanged(UUID trackerId, Map<String, Instant> updatedAt) {
        List<TrackerLink> stale = links.findByIssues(trackerId, updatedAt.keySet()).stream()
                .filter(link -> !wasRead(link, updatedAt))
                .toList();
        if (!stale.isEmpty()) {
            List<UUID> itemIds = stale.stream().map(TrackerLink::actionItemId).toList();
            links.recordRemoteChanges(itemIds);
            jobs.synchronize(trackerId, itemIds);
        }
        return stale.size();
    }

    private static boolean wasRead(TrackerLink link, Map<String, Instant> updatedAt) {
        Instant changedAt = updatedAt.get(link.issue());
        return changedAt != null && changedAt.equals(link.issueUpdatedAt());
    }

    /**
     * A tracker can be used: what waits and has no job is synchronized.
     *
     * @param restricted also what only some people may see
     */
    void catchUp(UUID trackerId, boolean restricted) {
        jobs.catchUp(trackerId, restricted, MAX_CAUGHT_UP);
    }
}
