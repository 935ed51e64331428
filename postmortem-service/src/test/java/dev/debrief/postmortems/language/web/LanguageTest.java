package dev.debrief.postmortems.language.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class LanguageTest {

    private static final String CHECKS = "/api/v1/language-checks";
    private static final String RULES = "/api/v1/language-rules";

    private static final String ACME = """
            pack: acme
            version: 7
            rules:
              - id: spilled
                category: B12
                severity: {any: ERROR}
                cues: ["barista spilled"]
                message: m
                why: w
                matches: [The barista spilled it.]
            """;

    private final ApiClient reader = ApiClient.as(Tokens.reader());
    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @AfterEach
    void restoreBuiltInRules() {
        change(List.of(), Map.of()).expect(200);
    }

    @Test
    void findingsHavePositionReasonAndSuggestions() {
        String text = "\uD83D\uDE80 The developer assumed all promotions had metadata.";

        ApiResponse answer = check(Map.of("text", text, "context", "CAUSES"));

        JsonNode finding = answer.at("/findings/0");
        assertThat(answer.at("/findings")).hasSize(1);
        assertThat(finding.path("ruleId").asText()).isEqualTo("role-failed");
        assertThat(finding.path("severity").asText()).isEqualTo("WARNING");
        assertThat(text.substring(
                        finding.path("start").asInt(), finding.path("end").asInt()))
                .isEqualTo(finding.path("excerpt").asText());
        assertThat(finding.path("startInCodePoints").asInt()).isEqualTo(2);
        assertThat(finding.at("/suggestions/0").asText())
                .isEqualTo("Describe what made it look as if all promotions had metadata.");
        assertThat(finding.path("docUrl").asText()).isEqualTo("https://debrief.dev/language-rules#role-failed");
        assertThat(answer.at("/score").asInt()).isEqualTo(3);
        assertThat(answer.at("/rulePacks").toString()).isEqualTo("[\"debrief-core 1\",\"debrief-inclusive 1\"]");
        assertThat(check(Map.of("text", text, "context", "CAUSES")).body()).isEqualTo(answer.body());
    }

    @Test
    void derivesContextFromHeadingsAndRecognisesPeople() {
        ApiResponse answer = check(Map.of(
                "text",
                "# Causes\n\nThe root cause was a disk. Kimi forgot it. <!-- lint:allow B1 reason=\"her own words\" -->\n\n"
                        + "# Lessons\n\nThe root cause was found.",
                "people",
                List.of("Kimi Oba")));

        assertThat(answer.at("/findings").findValuesAsText("section")).containsExactly("causes");
        assertThat(answer.at("/allowed/0/reason").asText()).isEqualTo("her own words");
        assertThat(answer.at("/allowed/0/finding/excerpt").asText()).isEqualTo("Kimi forgot");
    }

    @Test
    void plainTextIsNotParsedAsMarkdown() {
        assertThat(check(Map.of("text", "> We forgot it.")).at("/findings")).isEmpty();
        assertThat(check(Map.of("text", "> We forgot it.", "format", "TEXT")).at("/findings"))
                .hasSize(1);
    }

    @Test
    void rejectsInvalidRequests() {
        reader.post(CHECKS, "{\"context\": \"CAUSES\"}").expectProblem(400, "validation-failed");
        reader.post(CHECKS, Map.of("text", "x", "context", "LUNCH")).expectProblem(400, "validation-failed");
        reader.post(CHECKS, Map.of("text", "x".repeat(500_001))).expectProblem(400, "validation-failed");
        assertThat(check(Map.of("text", "")).at("/words").asInt()).isZero();
    }

    @Test
    void administratorsOverrideSeveritiesAndAddPacks() {
        ApiResponse changed = change(List.of(ACME), Map.of("role-failed", "OFF", "non-inclusive", "WARNING"))
                .expect(200);

        assertThat(changed.at("/rules").findValuesAsText("id")).contains("spilled", "role-failed");
        ApiResponse answer =
                check(Map.of("text", "The barista spilled it. The developer forgot it. It was on the blacklist."));
        assertThat(answer.at("/findings").findValuesAsText("ruleId")).containsExactly("spilled", "non-inclusive");
        assertThat(answer.at("/findings").findValuesAsText("severity")).containsExactly("ERROR", "WARNING");
        assertThat(answer.at("/findings/0/rulePackVersion").asText()).isEqualTo("acme 7");
        assertThat(answer.at("/rulePacks").toString()).contains("acme 7");
        int version = changed.at("/version").asInt();
        assertThat(reader.get(RULES + "/versions/" + version)
                        .expect(200)
                        .at("/packs/0")
                        .asText())
                .isEqualTo(ACME);
        assertThat(reader.get(RULES + "/versions")
                        .expect(200)
                        .at("/items/0/severities/role-failed")
                        .asText())
                .isEqualTo("OFF");
        reader.get(RULES + "/versions/99999").expectProblem(404, "not-found");
    }

    @Test
    void rejectsInvalidRules() {
        String before = admin.get(RULES).expect(200).etag();

        refused("a: [").contains("Invalid YAML");
        refused(ACME.replace("[The barista spilled it.]", "[The kettle spilled it.]"))
                .contains("Rule spilled does not match the example 'The kettle spilled it.'");
        refused(ACME.replace("pack: acme", "pack: debrief-core"))
                .contains("Another pack is already named debrief-core");
        refused(ACME.replace("id: spilled", "id: fault")).contains("already has a rule fault");
        refused(ACME.replace("barista spilled\"", "<nobody> spilled\"")).contains("unknown class or list <nobody>");
        change(List.of(), Map.of("nothing", "OFF")).expectProblem(422, "unknown-rule");
        change(List.of(ACME, ACME), Map.of()).expectProblem(422, "rule-pack-not-sound");

        assertThat(admin.get(RULES).etag()).isEqualTo(before);
    }

    /** Another version of the service accepted it. */
    @Test
    void aStoredPackThatCannotBeReadDoesNotApply() throws SQLException {
        int version = change(List.of(ACME), Map.of()).expect(200).at("/version").asInt();
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement insert = database.prepareStatement("""
                        insert into language_rules_version (version, rules, changed_by, changed_at)
                        select version + 1, jsonb_set(rules, '{packs}', rules -> 'packs' || '["a: ["]'), changed_by, now()
                          from language_rules_version where version = ?""")) {
            insert.setInt(1, version);
            insert.executeUpdate();
        }

        ApiResponse answer = check(Map.of("text", "The barista spilled it."));

        assertThat(answer.at("/findings").findValuesAsText("ruleId")).containsExactly("spilled");
        ApiResponse rules = reader.get(RULES).expect(200);
        assertThat(rules.at("/rules").findValuesAsText("id")).contains("spilled");
        assertThat(rules.at("/unreadablePacks")).hasSize(1);
        assertThat(rules.at("/unreadablePacks/0/pack").asInt()).isEqualTo(1);
        assertThat(rules.text("/unreadablePacks/0/detail")).contains("Invalid YAML");
    }

    @Test
    void onlyAdministratorsChangeRulesWithTheCurrentETag() {
        Map<String, Object> none = Map.of("packs", List.of(), "severities", Map.of());
        String etag = admin.get(RULES).expect(200).etag();

        ApiClient.as(Tokens.approver()).put(RULES, etag, none).expectProblem(403, "forbidden");
        admin.put(RULES, etag, none).expect(200);
        admin.put(RULES, etag, none).expectProblem(412, "stale-revision");
    }

    private AbstractStringAssert<?> refused(String pack) {
        return assertThat(change(List.of(pack), Map.of())
                .expectProblem(422, "rule-pack-not-sound")
                .text("/detail"));
    }

    private ApiResponse change(List<String> packs, Map<String, String> severities) {
        return admin.put(RULES, "*", Map.of("packs", packs, "severities", severities));
    }

    private ApiResponse check(Map<String, ?> request) {
        return reader.post(CHECKS, request).expect(200);
    }
}
