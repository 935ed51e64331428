package dev.debrief.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Creates what each operation of the ingress needs. */
final class IngressFixtures {

    private static final String POLICY = "/api/v1/policies/ingress";
    private static final String SOURCES = "/api/v1/ingress-sources";

    /** The rules of version 0. */
    private static final String BUILT_IN_RULES = """
            {"rules": [{"key": "watchdog", "alerts": true,
                        "when": {"label.alertname": ["Watchdog", "DeadMansSwitch"], "severity": ["info", "none"]},
                        "set": {"ignore": true}}]}
            """;

    /** These paths are also those of deliveries, which are refused with 403 if there is no such source. */
    private static final Set<String> BESIDE_DELIVERIES = Set.of("listReceivedDeliveries", "getReceivedDelivery");

    private static final Set<String> RECEPTIONS = Set.of(
            "receiveDelivery", "receiveDeliveryByPut", "receiveDeliveryWithSecret", "receiveDeliveryWithSecretByPut");

    private IngressFixtures() {}

    static boolean isAbout(ApiOperation operation) {
        return operation.path().startsWith("/api/v1/ingress")
                || operation.path().startsWith(POLICY);
    }

    static void restoreRules() {
        admin().put(POLICY, "*", BUILT_IN_RULES).expect(200);
    }

    /** Adds an item for a list. */
    static Target target(ApiOperation operation) {
        if (operation.path().startsWith(POLICY)) {
            return policy(operation);
        }
        if (operation.path().contains("/history-imports")) {
            return history(operation);
        }
        StubSource source = StubSource.add(DebriefTestResource.ORIGIN);
        if (operation.path().contains("/people")) {
            return person(source);
        }
        if (operation.path().startsWith(SOURCES)) {
            Target target = Target.at("key", source.key());
            return operation.path().equals(SOURCES)
                    ? Target.none()
                    : target.etag(admin().get(source.location()).etag());
        }
        if (RECEPTIONS.contains(operation.id())) {
            Target target = Target.at("sourceKey", source.key());
            return operation.path().contains("{secret}") ? target.and("secret", "in-the-origin") : target;
        }
        String delivery = source.deliver("fixture");
        return operation.path().contains("{id}")
                ? Target.at("id", delivery.substring(delivery.lastIndexOf('/') + 1))
                : Target.none();
    }

    private static Target policy(ApiOperation operation) {
        if (operation.id().equals("listIngressPolicyVersions")) {
            restoreRules();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(admin().get(POLICY).etag());
    }

    private static Target person(StubSource source) {
        Map<String, String> person = Map.of("handle", "user:dana", "role", "READER", "name", "Dana");
        String people = source.location() + "/people/";
        admin().put(people + "P1", "\"0\"", person).expect(200);
        ApiResponse second = admin().put(people + "P2", "\"0\"", person).expect(200);
        return Target.at("key", source.key()).and("externalId", "P2").etag(second.etag());
    }

    private static Target history(ApiOperation operation) {
        String key = "history-" + UUID.randomUUID();
        admin().post(
                        SOURCES,
                        Map.of(
                                "key",
                                key,
                                "kind",
                                "pagerduty",
                                "name",
                                "Past",
                                "api",
                                Map.of("url", "http://localhost:1", "token", "0123456789abcdef")))
                .expect(201);
        Target target = Target.at("key", key);
        if (operation.id().equals("startHistoryImport")) {
            return target;
        }
        if (operation.id().equals("listHistoryImports")) {
            admin().post(startHistory(key).location() + "/cancel", "*", "{}").expect(200);
        }
        ApiResponse started = startHistory(key);
        if (operation.id().equals("retryHistoryImport")) {
            TestDatabase.execute(
                    "UPDATE history_import SET state = 'FAILED', ended_at = now(), last_error = 'Refused' WHERE id = ?",
                    UUID.fromString(started.text("/id")));
        }
        return target.and("id", started.text("/id")).etag(started.etag());
    }

    private static ApiResponse startHistory(String key) {
        return admin().post(SOURCES + "/" + key + "/history-imports", Map.of("from", "2024-01-01T00:00:00Z"))
                .expect(201);
    }

    static JsonNode body(ApiOperation operation, JsonNode example) {
        return operation.id().equals("addIngressSource")
                ? ((ObjectNode) example.deepCopy()).put("key", "fixture-" + UUID.randomUUID())
                : example;
    }

    static boolean isExcluded(ApiOperation operation, String caseName) {
        String id = operation.id();
        if (BESIDE_DELIVERIES.contains(id)) {
            return caseName.equals("method POST") || caseName.equals("method PUT");
        }
        if (RECEPTIONS.contains(id)) {
            // Any content type is accepted and any Accept, and an unknown source or another secret is answered 403.
            return caseName.equals("nothing acceptable")
                    || caseName.equals("body of type text/plain")
                    || caseName.equals("body of type application/xml")
                    || isOfPath(caseName, "sourceKey")
                    || isOfPath(caseName, "secret");
        }
        return switch (id) {
            // The response to the repeated request hides the secret, see IngressSourceResourceTest.
            case "addIngressSource" -> caseName.equals("the same request again");
            // Without a body, a secret is generated.
            case "rotateIngressSecret" -> caseName.equals("no body") || caseName.equals("null as body");
            // Maps somebody whom the source has not named yet, or has another revision.
            case "mapIngressPerson" -> isOfPath(caseName, "externalId");
            // A start after the end is refused for that.
            case "startHistoryImport" -> caseName.equals("the future at /from");
            default -> false;
        };
    }

    private static boolean isOfPath(String caseName, String parameter) {
        return caseName.endsWith(" as " + parameter) && !caseName.startsWith("a NUL");
    }

    private static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }
}
