package dev.debrief.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates what each operation needs to be called on an incident. */
final class IncidentFixtures {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    /** A contributor. */
    private final ApiClient writer;

    private final String visibility;

    IncidentFixtures(ApiClient writer, String visibility) {
        this.writer = writer;
        this.visibility = visibility;
    }

    ApiResponse incident() {
        return writer.post("/api/v1/incidents", """
                {"title": "Fixture", "severity": "LOW", "visibility": "%s"}
                """.formatted(visibility)).expect(201);
    }

    /** Creates the target of an operation within the incident; two of them for a list. */
    Target target(ApiOperation operation, ApiResponse incident) {
        if (operation.path().startsWith("/api/v1/incident-fields")) {
            ApiResponse field = field();
            return Target.at("key", field.text("/key")).etag(field.etag());
        }
        if (operation.path().startsWith("/api/v1/measurements")) {
            ApiResponse measurement = measurement();
            return Target.at("key", measurement.text("/key")).etag(measurement.etag());
        }
        if (IngressFixtures.isAbout(operation)) {
            return IngressFixtures.target(operation);
        }
        if (operation.path().startsWith("/api/v1/services")) {
            ApiResponse service = service();
            return Target.at("key", service.text("/key")).etag(service.etag());
        }
        Target target = Target.at("id", incident.text("/id"));
        String path = operation.path().replaceFirst("^/api/v1/incidents/\\{id\\}", "");
        return switch (path) {
            case "/timeline" -> {
                entry(incident);
                entry(incident);
                yield target;
            }
            case "/timeline/{entryId}" -> at(target, "entryId", entry(incident), "/id");
            case "/timeline/{entryId}/history" -> corrected(incident, target);
            case "/participants" -> {
                participant(incident);
                participant(incident);
                yield target;
            }
            case "/participants/{handle}" -> at(target, "handle", participant(incident), "/handle");
            case "/evidence" -> {
                link(incident);
                link(incident);
                yield target;
            }
            case "/evidence/{evidenceId}" -> at(target, "evidenceId", link(incident), "/id");
            case "/evidence/{evidenceId}/content" -> content(operation, incident, target);
            case "/related" -> {
                related(incident);
                related(incident);
                yield target;
            }
            case "/related/{otherId}" -> at(target, "otherId", related(incident), "/id");
            case "/impact" -> target.etag("\"0\"");
            case "/unmerge" -> target.etag(merge(incident).etag());
            case "/severity-changes" -> target.etag(withSeverityChange(incident).etag());
            case "/audit" -> target.etag(withSeverityChange(incident).etag());
            default -> target.etag(incident.etag());
        };
    }

    /** A valid body: replaces references of the example with existing ones. */
    JsonNode body(ApiOperation operation, JsonNode example) {
        return switch (operation.id()) {
            case "joinIncident" -> ((ObjectNode) example.deepCopy()).put("handle", nextHandle());
            case "defineIncidentField" ->
                ((ObjectNode) example.deepCopy()).put("key", "field-" + SEQUENCE.incrementAndGet());
            case "addService" -> newService((ObjectNode) example.deepCopy());
            case "defineMeasurement" -> ((ObjectNode) example.deepCopy()).put("key", measurementKey());
            case "mergeIncident" -> ((ObjectNode) example.deepCopy()).put("into", otherIncidentId());
            case "relateIncident" -> ((ObjectNode) example.deepCopy()).put("incident", otherIncidentId());
            default -> IngressFixtures.body(operation, example);
        };
    }

    /** Removes older ones first, because there can be at most 20. */
    private static ApiResponse measurement() {
        ApiClient admin = ApiClient.as(Tokens.admin());
        List<String> keys = admin.get("/api/v1/measurements").json().findValuesAsText("key");
        keys.subList(0, Math.max(0, keys.size() - 10))
                .forEach(key -> admin.delete("/api/v1/measurements/" + key, "*").expect(204));
        return admin.post("/api/v1/measurements", """
                {"key": "%s", "name": "Fixture", "from": "startedAt", "to": "closedAt"}
                """.formatted(measurementKey()))
                .expect(201);
    }

    private static String measurementKey() {
        return "FIXTURE_%06d".formatted(SEQUENCE.incrementAndGet());
    }

    private static ApiResponse service() {
        return ApiClient.as(Tokens.admin())
                .post("/api/v1/services", """
                {"key": "fixture-%d", "name": "Fixture"}
                """.formatted(SEQUENCE.incrementAndGet()))
                .expect(201);
    }

    /** With a key and an alias of its own. */
    private static ObjectNode newService(ObjectNode service) {
        String key = "service-" + SEQUENCE.incrementAndGet();
        service.put("key", key)
                .putArray("aliases")
                .addObject()
                .put("source", "pagerduty")
                .put("value", key);
        return service;
    }

    private static ApiResponse field() {
        return ApiClient.as(Tokens.admin())
                .post("/api/v1/incident-fields", """
                {"key": "fixture-%d", "name": "Fixture", "type": "TEXT"}
                """.formatted(SEQUENCE.incrementAndGet()))
                .expect(201);
    }

    private static Target at(Target target, String parameter, ApiResponse made, String pointer) {
        return target.and(parameter, made.text(pointer)).etag(made.etag());
    }

    private ApiResponse entry(ApiResponse incident) {
        return writer.post(incident.location() + "/timeline", """
                {"occurredAt": "2024-11-15T10:15:00Z", "kind": "NOTE", "text": "One"}
                """).expect(201);
    }

    private Target corrected(ApiResponse incident, Target target) {
        ApiResponse entry = entry(incident);
        ApiResponse once = writer.patch(entry.location(), entry.etag(), "{\"text\": \"Two\"}")
                .expect(200);
        writer.patch(entry.location(), once.etag(), "{\"text\": \"Three\"}").expect(200);
        return target.and("entryId", entry.text("/id"));
    }

    private ApiResponse participant(ApiResponse incident) {
        return writer.post(incident.location() + "/participants", """
                {"handle": "%s", "displayName": "Somebody", "roles": ["RESPONDER"]}
                """.formatted(nextHandle()))
                .expect(201);
    }

    private ApiResponse link(ApiResponse incident) {
        return writer.post(incident.location() + "/evidence", """
                {"kind": "DASHBOARD", "title": "Checkout", "link": "https://grafana.example.com/d/1"}
                """).expect(201);
    }

    private Target content(ApiOperation operation, ApiResponse incident, Target target) {
        ApiResponse declared =
                writer.post(incident.location() + "/evidence", """
                {"kind": "LOG_EXCERPT", "title": "Log", "file": {"name": "log.json", "mediaType": "application/json"}}
                """).expect(201);
        if (operation.method().equals("PUT")) {
            return at(target, "evidenceId", declared, "/id");
        }
        ApiResponse filled = writer.with("If-Match", declared.etag())
                .put(declared.location() + "/content", "application/octet-stream", "{}".getBytes(UTF_8))
                .expect(200);
        return at(target, "evidenceId", filled, "/id");
    }

    private ApiResponse related(ApiResponse incident) {
        return writer.post(incident.location() + "/related", """
                {"incident": "%s", "relation": "RELATED"}
                """.formatted(otherIncidentId()))
                .expect(201);
    }

    private ApiResponse merge(ApiResponse incident) {
        return writer.post(incident.location() + "/merge", incident.etag(), """
                {"into": "%s", "reason": "The same"}
                """.formatted(otherIncidentId()))
                .expect(200);
    }

    private ApiResponse withSeverityChange(ApiResponse incident) {
        return writer.patch(incident.location(), incident.etag(), "{\"severity\": \"HIGH\"}")
                .expect(200);
    }

    private String otherIncidentId() {
        return incident().text("/id");
    }

    private static String nextHandle() {
        return "user:guest" + SEQUENCE.incrementAndGet();
    }
}
