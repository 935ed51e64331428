package dev.debrief.postmortems.details;

import dev.debrief.platform.search.SearchSource;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A postmortem is found by its key, the keys of its incidents, and everything people wrote in it: title, sections,
 * analysis, and the notes of its meeting.
 */
@ApplicationScoped
class PostmortemSearchSource implements SearchSource {

    private static final String TEXTS = """
            SELECT part.text
            FROM postmortem p
            CROSS JOIN LATERAL (
                SELECT 'PM-' || p.number AS text
                UNION ALL SELECT p.title
                UNION ALL SELECT 'INC-' || i.number FROM postmortem_incident c
                    JOIN incident_projection i ON i.id = c.incident_id WHERE c.postmortem_id = p.id
                UNION ALL SELECT text FROM section WHERE postmortem_id = p.id AND NOT archived
                UNION ALL SELECT concat_ws(' ', question, answer) FROM why WHERE postmortem_id = p.id
                UNION ALL SELECT text FROM cause WHERE postmortem_id = p.id
                UNION ALL SELECT concat_ws(' ', title, description) FROM contributing_factor WHERE postmortem_id = p.id
                UNION ALL SELECT text FROM lesson WHERE postmortem_id = p.id
                UNION ALL SELECT concat_ws(' ', question, answer) FROM open_question WHERE postmortem_id = p.id
                UNION ALL SELECT concat_ws(' ', risk, reason) FROM accepted_risk WHERE postmortem_id = p.id
                UNION ALL SELECT notes FROM meeting WHERE postmortem_id = p.id) part
            WHERE p.id = ? AND part.text <> ''
            ORDER BY part.text""";

    @Override
    public String textsSql() {
        return TEXTS;
    }
}
