package dev.debrief.notifications.preference;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.json.JsonColumns;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<HandlePreferences, String> {

    private final Statements statements;

    PreferenceRepository(Statements statements) {
        this.statements = statements;
    }

    /** Until the transaction ends, no other one changes the preferences of the handle. */
    void lock(String handle) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('preferences ' || :handle, 0))")
                .setParameter("handle", handle)
                .getSingleResult();
    }

    /** The stored settings of these handles. */
    Map<String, PreferenceSettings> findSettings(Collection<String> handles) {
        return statements
                .column(
                        String.class,
                        "SELECT CAST(jsonb_build_object('handle', handle, 'settings', settings) AS text)"
                                + " FROM preference WHERE handle = ANY (?)",
                        (Object) handles.toArray(String[]::new))
                .stream()
                .map(row -> JsonColumns.read(row, Row.class))
                .collect(Collectors.toMap(Row::handle, Row::settings));
    }

    record Row(String handle, PreferenceSettings settings) {}
}
