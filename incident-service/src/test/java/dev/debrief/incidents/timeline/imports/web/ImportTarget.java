package dev.debrief.incidents.timeline.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.List;

/** A new incident that files are imported into. */
final class ImportTarget {

    static final String JSON = "application/json";
    static final String JSON_LINES = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final ApiClient API = ApiClient.as(Tokens.contributor());

    private final ApiResponse incident;

    ImportTarget() {
        incident = API.post("/api/v1/incidents", "{\"title\": \"Imported\", \"severity\": \"LOW\"}")
                .expect(201);
    }

    String incidentId() {
        return incident.text("/id");
    }

    ApiResponse send(String query, String type, String file) {
        return API.post(incident.location() + "/timeline/import" + query, type, file.getBytes(UTF_8));
    }

    ApiResponse timeline() {
        return API.get(incident.location() + "/timeline?limit=200").expect(200);
    }

    List<String> texts() {
        return timeline().json().findValuesAsText("text");
    }
}
