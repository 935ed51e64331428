package dev.debrief.incidents.ingress.history;

import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** A source of the service under test. */
record HistorySource(ApiClient admin, String key, String secret) {

    private static final String INCIDENTS = """
            SELECT external.external_id, external.incident_id
            FROM ingress_incident external JOIN ingress_source source ON source.id = external.source_id
            WHERE source.key = ? AND external.incident_id IS NOT NULL""";

    String path() {
        return "/api/v1/ingress-sources/" + key + "/history-imports";
    }

    ApiResponse start(String range) {
        return tryStart(range).expect(201);
    }

    ApiResponse tryStart(String range) {
        return admin.post(path(), range);
    }

    ApiResponse imports() {
        return admin.get(path()).expect(200);
    }

    void setToken(String token) {
        admin.patch("/api/v1/ingress-sources/" + key, "*", "{\"api\": {\"token\": \"" + token + "\"}}")
                .expect(200);
    }

    void mapPerson(String externalId, String handle) {
        admin.put("/api/v1/ingress-sources/" + key + "/people/" + externalId, "\"0\"", """
                {"handle": "%s", "role": "CONTRIBUTOR", "name": "Somebody"}
                """.formatted(handle))
                .expect(200);
    }

    /** Id of the incident of an external one. */
    String incidentOf(String externalId) {
        String id = importedIncidents().get(externalId);
        if (id == null) {
            throw new AssertionError(externalId + " is not among " + importedIncidents());
        }
        return id;
    }

    /** Ids of incidents by external id. Fails if there is more than one of an external id. */
    Map<String, String> importedIncidents() {
        Map<String, String> ids = new TreeMap<>();
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(INCIDENTS)) {
            select.setString(1, key);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String other = ids.put(rows.getString(1), rows.getString(2));
                    if (other != null) {
                        throw new AssertionError(rows.getString(1) + " was imported twice");
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return ids;
    }
}
