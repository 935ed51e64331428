package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.ActionItemDomainEvent.Completed;
import dev.debrief.actions.action.ActionItemDomainEvent.Reopened;
import dev.debrief.actions.action.ActionItemDomainEvent.Updated;
import dev.debrief.actions.action.ActionItemListener;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.identity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Links the incident that somebody names with RECUR, if it is one that they may see, and has an item compared with the
 * incidents since its completion if that is recorded afterwards, or if it is for other factors now.
 */
@ApplicationScoped
class RecurrenceListener implements ActionItemListener {

    private final RecurrenceRepository recurrences;
    private final RecurrenceLinks links;
    private final PostmortemRecurrenceTimer comparisons;
    private final IncidentProjectionService incidents;

    RecurrenceListener(
            RecurrenceRepository recurrences,
            RecurrenceLinks links,
            PostmortemRecurrenceTimer comparisons,
            IncidentProjectionService incidents) {
        this.recurrences = recurrences;
        this.links = links;
        this.comparisons = comparisons;
        this.incidents = incidents;
    }

    @Override
    public void changed(ActionItem item, List<ActionItemDomainEvent> events) {
        for (ActionItemDomainEvent event : events) {
            if (event instanceof Reopened reopened) {
                link(item, reopened);
            }
        }
        PostmortemProjection postmortem = item.postmortem();
        if (postmortem != null && events.stream().anyMatch(event -> changesComparison(item, event))) {
            comparisons.comparisonChanged(postmortem.id());
        }
    }

    /** A completion from now on is compared with incidents that begin from now on, whose events follow. */
    private static boolean changesComparison(ActionItem item, ActionItemDomainEvent event) {
        return (event instanceof Completed completed && completed.at().isBefore(item.updatedAt()))
                || (event instanceof Updated updated && updated.changedFields().contains("addresses"));
    }

    private void link(ActionItem item, Reopened reopened) {
        String key = reopened.recurredIn();
        if (key != null) {
            incidents
                    .visibleDetails(EntityRef.fromString(key), reopened.by())
                    .ifPresent(incident -> link(item, incident, reopened));
        }
    }

    private void link(ActionItem item, IncidentDetails incident, Reopened reopened) {
        Recurrence recurrence = recurrences.findOrSuggest(item.id(), incident.incidentId(), reopened.at());
        boolean linked = recurrence.state() == RecurrenceState.CONFIRMED && recurrence.reopened();
        if (!linked) {
            links.reopened(item, new LinkedIncident(recurrence, incident), reopened);
        }
    }
}
