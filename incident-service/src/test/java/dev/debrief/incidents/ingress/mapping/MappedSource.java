package dev.debrief.incidents.ingress.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A source whose changes are mapped directly, and its incidents. */
final class MappedSource {

    static final String POLICY = "/api/v1/policies/ingress";

    private static final ApiClient ADMIN = ApiClient.as(Tokens.admin());

    private final StubSource stub = StubSource.add();
    private final MappingService mapping;
    private final ReceivingSource source;

    MappedSource(IngressSourceService sources, MappingService mapping) {
        this.mapping = mapping;
        this.source = sources.receiving(sources.get(stub.key()).id());
    }

    String key() {
        return stub.key();
    }

    /** Maps a delivery with these changes. */
    List<ChangeReport> map(SourceChange... changes) {
        return mapReceived(Instant.now(), changes);
    }

    /** Maps a delivery that was received at this time. */
    List<ChangeReport> mapReceived(Instant receivedAt, SourceChange... changes) {
        return map(Reading.of(changes), receivedAt);
    }

    List<ChangeReport> map(Reading reading, Instant receivedAt) {
        return mapping.map(source, reading, receivedAt).changes();
    }

    List<ChangeReport> dryRun(SourceChange... changes) {
        return mapping.dryRun(source, Reading.of(changes), Instant.now()).changes();
    }

    /** Maps a delivery; returns the path of its incident. */
    String incident(SourceChange... changes) {
        return pathOf(map(changes).get(0));
    }

    static String pathOf(ChangeReport report) {
        if (report.incident() == null) {
            throw new AssertionError("There is no incident: " + report);
        }
        return "/api/v1/incidents/" + report.incident().id();
    }

    void mapPerson(String externalId, String handle) {
        ADMIN.put(
                        stub.location() + "/people/" + externalId,
                        "\"0\"",
                        Map.of("handle", handle, "role", "READER", "name", "Known as " + handle))
                .expect(200);
    }

    /** Makes rules that apply to this source only. @param rules the members of one rule, as JSON */
    void setRules(String... rules) {
        List<String> all = new ArrayList<>();
        for (String rule : rules) {
            all.add("{\"key\": \"rule-" + all.size() + "\", \"sources\": [\"" + key() + "\"], " + rule + "}");
        }
        ADMIN.put(POLICY, "*", "{\"rules\": [" + String.join(", ", all) + "], \"maxIncidentsPerHour\": 3}")
                .expect(200);
    }

    /** The rules of version 0. */
    static void restoreRules() {
        ADMIN.put(POLICY, "*", """
                        {"rules": [{"key": "watchdog", "alerts": true,
                                    "when": {"label.alertname": ["Watchdog", "DeadMansSwitch"],
                                             "severity": ["info", "none"]},
                                    "set": {"ignore": true}}]}
                        """).expect(200);
    }

    static ApiResponse read(String path) {
        return ADMIN.get(path).expect(200);
    }

    static ApiResponse change(String path, String patch) {
        return ADMIN.patch(path, read(path).etag(), patch).expect(200);
    }

    static ApiResponse transition(String path, String transition) {
        return ADMIN.post(
                        path + "/transitions",
                        read(path).etag(),
                        Map.of("transition", transition, "reason", "Decided by a person"))
                .expect(200);
    }

    static JsonNode timeline(String path) {
        return ADMIN.get(path + "/timeline?limit=200").expect(200).at("/items");
    }

    static List<String> texts(JsonNode items, String member) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
