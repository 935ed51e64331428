package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemDomainEvent;
import dev.debrief.actions.action.ActionItemDomainEvent.Reopened;
import dev.debrief.actions.action.ActionItemListener;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.platform.identity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Links the incident that somebody names with RECUR, if it is one that they may see. */
@ApplicationScoped
class RecurrenceListener implements ActionItemListener {

    private final RecurrenceRepository recurrences;
    private final IncidentProjectionService incidents;

    RecurrenceListener(RecurrenceRepository recurrences, IncidentProjectionService incidents) {
        this.recurrences = recurrences;
        this.incidents = incidents;
    }

    @Override
    public void changed(ActionItem item, List<ActionItemDomainEvent> events) {
        for (ActionItemDomainEvent event : events) {
            if (event instanceof Reopened reopened) {
                link(item, reopened);
            }
        }
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
        if (recurrence.state() != RecurrenceState.CONFIRMED) {
            recurrence.confirm(RecurrenceBasis.PERSON, reopened.reason(), reopened.by(), reopened.at());
            recurrence.markReopened();
        }
    }
}
