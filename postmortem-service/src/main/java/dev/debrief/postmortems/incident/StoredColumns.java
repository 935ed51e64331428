package dev.debrief.postmortems.incident;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.debrief.platform.json.StoredJson;
import jakarta.persistence.Converter;
import java.util.List;

/** The jsonb columns of {@link KnownIncident}. */
final class StoredColumns {

    private StoredColumns() {}

    @Converter
    static class Details extends StoredJson<IncidentDetails> {
        Details() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Assessment extends StoredJson<Impact> {
        Assessment() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Participants extends StoredJson<List<Participant>> {
        Participants() {
            super(new TypeReference<>() {});
        }
    }
}
