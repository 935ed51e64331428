package dev.debrief.notifications.subject;

import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AudienceRepository {

    private static final String SAVE = """
            INSERT INTO subject_audience AS stored (subject_id, everybody, handles) VALUES (?, ?, ?)
            ON CONFLICT (subject_id) DO UPDATE SET everybody = excluded.everybody, handles = excluded.handles
            WHERE (stored.everybody, stored.handles) IS DISTINCT FROM (excluded.everybody, excluded.handles)""";

    private static final String FIND =
            "SELECT subject_id, everybody, handles FROM subject_audience WHERE subject_id = ANY (?)";

    private final Statements statements;

    AudienceRepository(Statements statements) {
        this.statements = statements;
    }

    /** Returns whether another audience was stored, or none. */
    boolean save(UUID subjectId, Audience audience) {
        return statements.update(SAVE, subjectId, audience.open(), handlesOf(audience)) > 0;
    }

    /** Those that are stored. */
    Map<UUID, Audience> find(Collection<UUID> subjectIds) {
        return statements
                .rows(
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                row.getBoolean(2)
                                        ? Audience.EVERYBODY
                                        : new Audience(false, List.of((String[])
                                                row.getArray(3).getArray()))),
                        FIND,
                        (Object) subjectIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sorted, so that the same audience is no change. */
    private static String[] handlesOf(Audience audience) {
        return audience.open()
                ? new String[0]
                : audience.handles().stream().distinct().sorted().toArray(String[]::new);
    }
}
