package dev.debrief.actions.tracker.link;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.TrackerProblem;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.client.TrackerTraits;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The use cases of links. Whoever may see an action item may see its link. */
@ApplicationScoped
@Transactional
public class TrackerLinkService {

    private final TrackerLinkRepository links;
    private final ActionItemService items;
    private final TrackerConnectionService connections;
    private final IssueTrackers products;
    private final TrackerJobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    TrackerLinkService(
            TrackerLinkRepository links,
            ActionItemService items,
            TrackerConnectionService connections,
            IssueTrackers products,
            TrackerJobs jobs,
            AuditLog audit,
            Clock clock) {
        this.links = links;
        this.items = items;
        this.connections = connections;
        this.products = products;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link with the key of its tracker. */
    public record LinkedIssue(TrackerLink link, String tracker) {}

    /**
     * Links an action item. The issue is created, or read, afterwards.
     *
     * @param issue an existing one; null to create one
     */
    public LinkedIssue link(EntityRef ref, String trackerKey, @Nullable String issue, Actor actor) {
        ActionItem item = items.lock(ref, actor);
        TrackerConnection tracker = connections
                .hold(trackerKey)
                .orElseThrow(() -> TrackerProblem.TRACKER_NOT_KNOWN
                        .because("There is no tracker with this key. Admins see the keys with GET /api/v1/trackers.")
                        .at("/tracker", "must be the key of a tracker"));
        requireLinkable(item, tracker);
        String id = issue == null ? null : issueId(tracker, issue);
        if (id != null) {
            requireFree(tracker, id, item);
        }
        TrackerLink link = new TrackerLink(item.id(), tracker.id(), id, actor.handle(), clock.instant());
        links.persistAndFlush(link);
        jobs.begin(tracker.id(), item.id());
        audit.record(actor, "action-item.tracker-linked", subject(link), null, audited(tracker.key(), id));
        return new LinkedIssue(link, tracker.key());
    }

    private void requireFree(TrackerConnection tracker, String issue, ActionItem item) {
        links.lockIssue(tracker.id(), issue);
        if (links.isTaken(tracker.id(), issue, item.id())) {
            throw TrackerProblem.ISSUE_LINKED.because(
                    "The issue " + issue + " belongs to another action item. Link another one, or have one created.");
        }
    }

    private void requireLinkable(ActionItem item, TrackerConnection tracker) {
        if (item.postmortem() == null) {
            throw TrackerProblem.ACTION_ITEM_WAITS.because(
                    item.key() + " waits for the postmortem of its incident. Link it when that is drafted.");
        }
        if (!tracker.enabled()) {
            throw TrackerProblem.TRACKER_DISABLED.because(
                    "The tracker " + tracker.key() + " is disabled. Ask an admin to enable it.");
        }
        if (TrackedItemService.isRestricted(item) && !tracker.sync().receivesRestricted()) {
            throw TrackerProblem.TRACKER_REFUSES_RESTRICTED.because(
                    item.key() + " is RESTRICTED, and the tracker " + tracker.key() + " does not receive such items.");
        }
        if (links.findByIdOptional(item.id()).isPresent()) {
            throw TrackerProblem.TRACKER_LINK_EXISTS.because(
                    item.key() + " has a link already. Remove it before you link another issue.");
        }
    }

    private String issueId(TrackerConnection tracker, String text) {
        TrackerAccess access = tracker.access();
        TrackerTraits traits = products.traits(access.kind());
        return traits.issueIdIn(access.project(), text)
                .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                        .because(traits.name() + " has no issue with such an id in " + access.project() + ".")
                        .at("/issue", "must be the key or number of an issue of the project"));
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND without a link, or if the item is not visible */
    public LinkedIssue get(EntityRef ref, Actor actor) {
        TrackerLink link = require(items.get(ref, actor));
        return new LinkedIssue(link, connections.keyOf(link.trackerId()).orElseThrow());
    }

    /** Removes a link. The issue stays as it is. */
    public void unlink(EntityRef ref, Precondition precondition, Actor actor) {
        ActionItem item = items.lock(ref, actor);
        TrackerLink link = links.findLocked(item.id()).orElseThrow(TrackerLinkService::noLink);
        precondition.require(link.revision());
        String tracker = connections.keyOf(link.trackerId()).orElseThrow();
        audit.record(actor, "action-item.tracker-unlinked", subject(link), audited(tracker, link.issue()), null);
        links.delete(link);
    }

    private TrackerLink require(ActionItem item) {
        return links.findByIdOptional(item.id()).orElseThrow(TrackerLinkService::noLink);
    }

    private static RuntimeException noLink() {
        return StandardProblem.NOT_FOUND.because("The action item has no link to a tracker.");
    }

    private static AuditSubject subject(TrackerLink link) {
        return AuditSubject.of("action-item", link.actionItemId());
    }

    private static Map<String, String> audited(String tracker, @Nullable String issue) {
        Map<String, String> audited = new LinkedHashMap<>();
        audited.put("tracker", tracker);
        if (issue != null) {
            audited.put("issue", issue);
        }
        return audited;
    }
}
