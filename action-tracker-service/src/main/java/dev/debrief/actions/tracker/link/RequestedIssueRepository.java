package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.client.TrackerAccess;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RequestedIssueRepository implements PanacheRepositoryBase<RequestedIssue, UUID> {

    /** Only for whoever has locked the link of the action item. */
    Optional<RequestedIssue> findIn(TrackerAccess access, UUID actionItemId) {
        return find(
                        "actionItemId = ?1 and server = ?2 and project = ?3",
                        actionItemId,
                        RequestedIssue.serverOf(access),
                        RequestedIssue.projectOf(access))
                .firstResultOptional();
    }

    /** As {@link #findIn}; without one, a new one. */
    RequestedIssue requireIn(TrackerAccess access, UUID actionItemId) {
        return findIn(access, actionItemId).orElseGet(() -> {
            RequestedIssue added = new RequestedIssue(actionItemId, access);
            persist(added);
            return added;
        });
    }
}
