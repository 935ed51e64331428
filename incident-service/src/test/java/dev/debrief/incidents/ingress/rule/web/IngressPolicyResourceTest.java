package dev.debrief.incidents.ingress.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.rule.IngressPolicyService;
import dev.debrief.incidents.ingress.rule.RuleInput;
import dev.debrief.incidents.ingress.rule.RuleResult;
import dev.debrief.incidents.ingress.rule.RuleTrace;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IngressPolicyResourceTest {

    private static final String POLICY = "/api/v1/policies/ingress";

    /** The rules of version 0. */
    private static final String BUILT_IN = """
            {"rules": [{"key": "watchdog", "alerts": true,
                        "when": {"label.alertname": ["Watchdog", "DeadMansSwitch"], "severity": ["info", "none"]},
                        "set": {"ignore": true}}]}
            """;

    private static final String WATCHDOG = """
            {"source": "metrics", "kind": "alertmanager", "alert": true, "title": "Watchdog",
             "attributes": {"label.alertname": ["Watchdog"], "severity": ["none"]}}
            """;

    private static final Pattern JSON_EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Inject
    IngressPolicyService policies;

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @AfterEach
    void restoreBuiltInRules() {
        change(BUILT_IN);
    }

    @Test
    void eachChangeIsAVersion() {
        ApiResponse before = admin.get(POLICY).expect(200);

        ApiResponse after = admin.put(POLICY, before.etag(), """
                {"rules": [{"key": "staging", "sources": ["metrics"], "kinds": ["pagerduty"], "alerts": true,
                            "when": {"label.namespace": ["staging", "staging-*", ""]}, "titleContains": "errors",
                            "set": {"severity": "LOW", "kind": "NEAR_MISS", "visibility": "RESTRICTED",
                                    "services": ["checkout"], "serviceFrom": "label.app",
                                    "labels": ["staging"], "labelsFrom": ["label.cluster"],
                                    "customFields": {"tier": "none"}, "customFieldsFrom": {"region": "label.region"},
                                    "ignore": false, "opensIncident": false, "quietMinutes": 0,
                                    "groupBy": ["label.cluster"], "groupMinutes": 1440}}],
                 "maxIncidentsPerHour": 5, "note": "Staging is quiet"}
                """).expect(200);

        int version = after.at("/version").asInt();
        assertThat(version).isEqualTo(before.at("/version").asInt() + 1);
        assertThat(after.etag()).isEqualTo("\"" + version + "\"");
        assertThat(after.text("/changedBy")).isEqualTo("user:ada");
        assertThat(after.text("/note")).isEqualTo("Staging is quiet");
        assertThat(after.texts("/rules/0/when/label.namespace")).containsExactly("staging", "staging-*", "");
        assertThat(after.at("/rules/0/set/groupMinutes").asInt()).isEqualTo(1440);
        assertThat(ApiClient.as(Tokens.reader()).get(POLICY).expect(200).json()).isEqualTo(after.json());
        assertThat(admin.get(POLICY + "/versions/" + version).expect(200).json())
                .isEqualTo(after.json());
        assertThat(admin.get(POLICY + "/versions?limit=1").text("/items/0/version"))
                .isEqualTo(Integer.toString(version));
        assertThat(policies.maxIncidentsPerHour(null)).isEqualTo(5);
    }

    @Test
    void version0IsBuiltIn() {
        ApiResponse builtIn = admin.get(POLICY + "/versions/0").expect(200);

        assertThat(builtIn.texts("/rules", "key")).containsExactly("watchdog");
        assertThat(builtIn.at("/maxIncidentsPerHour").asInt()).isEqualTo(20);
        assertThat(builtIn.json().has("changedBy")).isFalse();
        admin.get(POLICY + "/versions/987654").expectProblem(404, "not-found");
    }

    @Test
    void aChangeNeedsTheCurrentVersion() {
        String stale = admin.get(POLICY).expect(200).etag();
        change("{\"rules\": []}");

        admin.put(POLICY, stale, BUILT_IN).expectProblem(412, "stale-revision");
        admin.put(POLICY, BUILT_IN).expectProblem(428, "revision-required");
    }

    @Test
    void onlyAdminsChangeAndEvaluate() {
        ApiClient approver = ApiClient.as(Tokens.approver());

        approver.put(POLICY, "*", BUILT_IN).expectProblem(403, "forbidden");
        approver.post(POLICY + "/evaluate", "{\"input\": " + WATCHDOG + "}").expectProblem(403, "forbidden");
        approver.get(POLICY).expect(200);
    }

    @Test
    void refusesRulesThatCannotBeRight() {
        String two = """
                {"rules": [{"key": "one", "set": {"ignore": true}}, {"key": "one", "set": {"ignore": true}}]}
                """;
        assertThat(admin.put(POLICY, "*", two)
                        .expectProblem(422, "duplicate-rule")
                        .text("/errors/0/pointer"))
                .isEqualTo("#/rules/1/key");
        assertThat(evaluate(two, WATCHDOG).expectProblem(422, "duplicate-rule").text("/errors/0/pointer"))
                .isEqualTo("#/policy/rules/1/key");
        admin.put(POLICY, "*", "{\"rules\": [{\"key\": \"defaults\", \"set\": {\"ignore\": true}}]}")
                .expectProblem(422, "duplicate-rule");

        assertThat(pointerOf("\"kinds\": [\"pagerduty\", \"pager\"]", "{\"ignore\": true}"))
                .isEqualTo("#/rules/0/kinds/1");
        assertThat(pointerOf("\"alerts\": true", "{}")).isEqualTo("#/rules/0/set");
        assertThat(pointerOf("\"alerts\": true", "{\"quietMinutes\": 1441}")).isEqualTo("#/rules/0/set/quietMinutes");
        assertThat(pointerOf("\"when\": {\"team\": []}", "{\"ignore\": true}")).isEqualTo("#/rules/0/when/team");
        assertThat(pointerOf("\"titleContains\": \"\"", "{\"ignore\": true}")).isEqualTo("#/rules/0/titleContains");
        admin.put(POLICY, "*", "{\"rules\": [], \"maxIncidentsPerHour\": 0}").expectProblem(400, "validation-failed");
    }

    private String pointerOf(String conditions, String set) {
        return admin.put(
                        POLICY, "*", "{\"rules\": [{\"key\": \"a-rule\", %s, \"set\": %s}]}".formatted(conditions, set))
                .expectProblem(400, "validation-failed")
                .text("/errors/0/pointer");
    }

    @Test
    void evaluatesTheCurrentPolicyWithATrace() {
        change(BUILT_IN);

        ApiResponse result = admin.post(POLICY + "/evaluate", "{\"input\": " + WATCHDOG + "}")
                .expect(200);

        assertThat(result.at("/version")).isEqualTo(admin.get(POLICY).at("/version"));
        assertThat(result.at("/effects/ignored").asBoolean()).isTrue();
        assertThat(result.text("/effects/severity")).isEqualTo("LOW");
        assertThat(result.json().at("/effects").has("visibility")).isFalse();
        assertThat(result.texts("/traces", "rule")).containsExactly("watchdog", "defaults");
        assertThat(result.texts("/traces/0/checks", "condition"))
                .containsExactly("alerts", "when.label.alertname", "when.severity");
        assertThat(result.texts("/traces/0/sets")).containsExactly("ignore true");
        assertThat(result.texts("/traces/1/sets")).contains("severity LOW, from severity 'none'");
    }

    @Test
    void evaluatesAPolicyBeforeItIsSaved() {
        String version = admin.get(POLICY).text("/version");

        ApiResponse result = evaluate("""
                {"rules": [{"key": "restricted", "set": {"visibility": "RESTRICTED", "quietMinutes": 90}}]}
                """, WATCHDOG).expect(200);

        assertThat(result.at("/effects/ignored").asBoolean()).isFalse();
        assertThat(result.text("/effects/visibility")).isEqualTo("RESTRICTED");
        assertThat(result.at("/effects/quietMinutes").asInt()).isEqualTo(90);
        assertThat(result.at("/version").asInt()).isEqualTo(Integer.parseInt(version) + 1);
        assertThat(admin.get(POLICY).text("/version")).isEqualTo(version);
    }

    @Test
    void aSourceCanBePinnedToAVersion() {
        int pinned = change(
                        "{\"rules\": [{\"key\": \"all\", \"set\": {\"ignore\": true}}], \"maxIncidentsPerHour\": 7}")
                .at("/version")
                .asInt();
        int current = change("{\"rules\": []}").at("/version").asInt();
        RuleInput input = new RuleInput("metrics", "alertmanager", true, null, Attributes.none());

        RuleResult old = policies.evaluate(input, pinned);
        RuleResult unknown = policies.evaluate(input, 987_654);

        assertThat(old.version()).isEqualTo(pinned);
        assertThat(old.effects().ignored()).isTrue();
        assertThat(policies.evaluate(input, pinned)).isEqualTo(old);
        assertThat(policies.evaluate(input, 0).traces())
                .extracting(RuleTrace::rule)
                .containsExactly("watchdog", "defaults");
        assertThat(policies.evaluate(input, null).effects().ignored()).isFalse();
        assertThat(policies.maxIncidentsPerHour(pinned)).isEqualTo(7);
        assertThat(policies.maxIncidentsPerHour(987_654)).isEqualTo(20);
        assertThat(unknown.version()).isEqualTo(current);
        assertThat(unknown.traces()).extracting(RuleTrace::rule).containsExactly("rules-version", "defaults");
        assertThat(unknown.traces().get(0).checks().get(0).actual())
                .isEqualTo("no such version; " + current + " applies");
    }

    @Test
    void acceptsTheExamplesOfTheDocumentation() throws IOException {
        String page = Files.readString(ServiceUnderTest.home().resolve("docs/ingress-rules.md"));
        List<String> examples = JSON_EXAMPLE
                .matcher(page)
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();

        assertThat(examples).hasSizeGreaterThan(5);
        examples.forEach(this::change);
    }

    private ApiResponse change(String policy) {
        return admin.put(POLICY, "*", policy).expect(200);
    }

    private ApiResponse evaluate(String policy, String input) {
        return admin.post(POLICY + "/evaluate", "{\"policy\": %s, \"input\": %s}".formatted(policy, input));
    }
}
