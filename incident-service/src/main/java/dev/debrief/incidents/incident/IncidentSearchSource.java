package dev.debrief.incidents.incident;

import dev.debrief.platform.search.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;

/** An incident is found by its key, title and summary. */
@ApplicationScoped
class IncidentSearchSource implements SearchSource {

    private static final String TEXTS =
            "SELECT '" + Incident.KEY_PREFIX + "-' || number, title, summary FROM incident WHERE id = ?";

    @Override
    public String textsSql() {
        return TEXTS;
    }
}
