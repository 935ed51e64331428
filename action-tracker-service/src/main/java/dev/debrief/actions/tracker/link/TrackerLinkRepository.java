package dev.debrief.actions.tracker.link;

import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TrackerLinkRepository implements PanacheRepositoryBase<TrackerLink, UUID> {

    private static final String LOCK_ISSUE =
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('tracker-issue ' || ? || ' ' || ?, 0)) AS text)";

    /** In the order of their ids, so that concurrent callers do not block each other. */
    private static final String RECORD_REMOTE_CHANGES = """
            UPDATE tracker_link SET remote_changes = remote_changes + 1
            WHERE action_item_id IN (
                SELECT action_item_id FROM tracker_link WHERE action_item_id = ANY (?)
                ORDER BY action_item_id FOR UPDATE)""";

    private static final String OF_POSTMORTEM = """
            select link.actionItemId from TrackerLink link, ActionItem item
            where item.id = link.actionItemId and item.postmortem.id = :postmortem
            order by link.actionItemId""";

    private static final String WITHOUT_JOB = """
            SELECT wanted.id FROM unnest(CAST(? AS uuid[])) AS wanted (id)
            WHERE NOT EXISTS (
                SELECT 1 FROM job
                WHERE job.subject_id = CAST(wanted.id AS text) AND job.state = 'PENDING' AND job.kind = ?
                  AND job.lease IS NULL AND job.next_at <= now() + interval '1 minute')
            ORDER BY wanted.id""";

    private static final String WAITING = """
            SELECT link.action_item_id FROM tracker_link link
            WHERE link.tracker_id = ?
              AND (link.state = 'PENDING' OR (link.state = 'LINKED'
                AND (link.changes > link.changes_sent OR link.remote_changes > link.remote_read)))
              AND (NOT link.withheld OR link.remote_changes > link.remote_read OR CAST(? AS boolean))
              AND NOT EXISTS (
                SELECT 1 FROM job
                WHERE job.subject_id = CAST(link.action_item_id AS text) AND job.state = 'PENDING' AND job.kind = ?)
            ORDER BY link.action_item_id LIMIT ?""";

    private final Statements statements;

    TrackerLinkRepository(Statements statements) {
        this.statements = statements;
    }

    /** The time of the database. */
    Instant now() {
        return statements.now();
    }

    Optional<TrackerLink> findLocked(UUID actionItemId) {
        return find("actionItemId", actionItemId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Others that link an issue wait until the transaction ends. */
    void lockIssue(UUID trackerId, String issue) {
        statements.column(String.class, LOCK_ISSUE, trackerId.toString(), issue);
    }

    /** Whether another action item has an issue. */
    boolean isTaken(UUID trackerId, String issue, UUID actionItemId) {
        return count("trackerId = ?1 and issue = ?2 and actionItemId <> ?3", trackerId, issue, actionItemId) > 0;
    }

    /** The action item of an issue that was created or read. */
    Optional<UUID> findItemOf(UUID trackerId, String issue) {
        return getEntityManager()
                .createQuery(
                        "select link.actionItemId from TrackerLink link"
                                + " where link.trackerId = :tracker and link.state in (LINKED) and link.issue = :issue",
                        UUID.class)
                .setParameter("tracker", trackerId)
                .setParameter("issue", issue)
                .getResultStream()
                .findFirst();
    }

    List<TrackerLink> findByIssues(UUID trackerId, Collection<String> issues) {
        return issues.isEmpty()
                ? List.of()
                : list("trackerId = ?1 and state in (LINKED) and issue in ?2", trackerId, issues);
    }

    boolean hasLinks(UUID trackerId) {
        return find("trackerId = ?1 and state in (LINKED)", trackerId)
                .range(0, 0)
                .firstResultOptional()
                .isPresent();
    }

    /** Action items of a postmortem that have a link, in the order of their ids. */
    List<UUID> findOf(UUID postmortemId) {
        return getEntityManager()
                .createQuery(OF_POSTMORTEM, UUID.class)
                .setParameter("postmortem", postmortemId)
                .getResultList();
    }

    /** Whether only some people may see a postmortem. */
    boolean isRestricted(UUID postmortemId) {
        return getEntityManager()
                        .createQuery(
                                "select count(p) from PostmortemProjection p"
                                        + " where p.id = :id and p.visibility = :restricted",
                                Long.class)
                        .setParameter("id", postmortemId)
                        .setParameter("restricted", Visibility.RESTRICTED)
                        .getSingleResult()
                > 0;
    }

    /** Locks links, and records that their issues were changed. */
    void recordRemoteChanges(Collection<UUID> actionItemIds) {
        statements.update(RECORD_REMOTE_CHANGES, (Object) actionItemIds.toArray(UUID[]::new));
    }

    /**
     * Those action items that no job will synchronize soon. To be asked while their links are locked: a worker that has
     * not locked them yet sees their changes.
     */
    List<UUID> withoutJob(Collection<UUID> actionItemIds) {
        return statements.column(UUID.class, WITHOUT_JOB, actionItemIds.toArray(UUID[]::new), TrackerJobs.SYNC);
    }

    /**
     * Action items with changes of either side that no job will synchronize.
     *
     * @param restricted also those whose changes were withheld, because only some people may see them
     */
    List<UUID> findWaiting(UUID trackerId, boolean restricted, int limit) {
        return statements.column(UUID.class, WAITING, trackerId, restricted, TrackerJobs.SYNC, limit);
    }
}
