package dev.debrief.actions.action;

import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.search.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;

/** An action item is found by its texts and by the keys of the item, its postmortem and its incident. */
@ApplicationScoped
class ActionItemSearchSource implements SearchSource {

    private static final String TEXTS = "SELECT '" + ActionItem.KEY_PREFIX + "-' || item.number, '"
            + PostmortemProjection.KEY_PREFIX + "-' || postmortem.number, postmortem.incident_key, '"
            + IncidentProjection.KEY_PREFIX + "-' || incident.number, item.title, item.description"
            + " FROM action_item item"
            + " LEFT JOIN postmortem_projection postmortem ON postmortem.id = item.postmortem_id"
            + " LEFT JOIN incident_projection incident ON incident.id = item.incident_id"
            + " WHERE item.id = ?";

    @Override
    public String textsSql() {
        return TEXTS;
    }
}
