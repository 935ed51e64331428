package dev.debrief.postmortems.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.contracts.incident.value.FigureBasis;
import dev.debrief.contracts.incident.value.ParticipantRole;
import dev.debrief.contracts.incident.value.TimelineEntryKind;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ReadinessTest {

    private final ApiClient dana = SamplePostmortems.dana();

    @Test
    void listsWhatAnEmptyDraftNeeds() {
        String path = SamplePostmortems.draft();

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(rules(readiness))
                .containsExactlyInAnyOrder(
                        "SECTION_NOT_REVIEWED",
                        "SECTION_EMPTY",
                        "SECTION_EMPTY",
                        "SECTION_EMPTY",
                        "TIMELINE_EMPTY",
                        "IMPACT_NOT_ASSESSED",
                        "WHYS_MISSING",
                        "FACTORS_MISSING",
                        "LESSONS_MISSING",
                        "MEETING_MISSING",
                        "ACTIONS_MISSING");
        assertThat(readiness.at("/completeness").asInt()).isLessThan(10);
        assertThat(readiness.at("/parts").findValuesAsText("part"))
                .containsExactly(
                        "SECTIONS", "TIMELINE", "IMPACT", "FIVE_WHYS", "FACTORS", "LESSONS", "MEETING", "ACTION_ITEMS");
        readiness.at("/findings").forEach(finding -> {
            assertThat(finding.path("why").asText()).isNotBlank();
            assertThat(finding.path("remedy").asText()).isNotBlank();
            if (finding.path("path").asText().startsWith("/api/v1/postmortems")) {
                assertThat(dana.get(finding.path("path").asText()).status()).isIn(200, 404);
            }
        });
    }

    /** The sample, whose last why asks of the tests instead of the answer before. */
    @Test
    void theSampleSwitchesItsBranchAtTheFifthWhy() {
        String path = SamplePostmortems.draft();
        String first = why(
                path, null, "Why did the checkout fail?", "The discount calculation threw a null pointer exception.");
        String second = why(
                path,
                first,
                "Why was there a null pointer exception?",
                "The code didn’t handle cases where promotional metadata was null.");
        String third = why(
                path,
                second,
                "Why wasn’t null metadata handled?",
                "The developer assumed all promotions would have metadata fields populated.");
        String fourth = why(
                path,
                third,
                "Why was this assumption made?",
                "The legacy promotions always had metadata, but the new stacking feature allowed promotions without.");
        String fifth = why(path, fourth, "Why didn’t testing catch this?", "Tests covered the happy path.");

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(findings(readiness, "WHYS_SWITCH_BRANCH")).hasSize(1);
        assertThat(findings(readiness, "WHYS_SWITCH_BRANCH").get(0).path("path").asText())
                .isEqualTo(path + "/five-whys/" + fifth);
        assertThat(rules(readiness)).doesNotContain("WHYS_SHALLOW", "WHY_UNANSWERED", "WHYS_MISSING");
        assertThat(findings(readiness, "CAUSE_IS_PERSON").get(0).path("message").asText())
                .isEqualTo("\"The developer assumed\" makes a person the cause.");
        assertThat(points(readiness, "FIVE_WHYS")).isEqualTo("16/16");
    }

    @Test
    void whysThatEndEarlyOrWithoutAnAnswerAreNotDeep() {
        String path = SamplePostmortems.draft();
        String first = why(path, null, "Why did the checkout fail?", "The disk was full.");
        String second = why(path, first, "Why was the disk full?", null);
        why(path, second, "Why did that happen?", "Nothing rotates the logs.");

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(findings(readiness, "WHY_UNANSWERED").get(0).path("path").asText())
                .isEqualTo(path + "/five-whys/" + second);
        assertThat(findings(readiness, "WHYS_SHALLOW").get(0).path("message").asText())
                .startsWith("The longest chain of answers is 1 deep");
        assertThat(rules(readiness)).doesNotContain("WHYS_SWITCH_BRANCH");
        assertThat(points(readiness, "FIVE_WHYS")).isEqualTo("4/16");
    }

    @Test
    void factorsNeedEvidenceAnActionAndSomethingToChange() {
        String path = SamplePostmortems.draft();
        factor(path, Map.of("title", "Checkout timeouts"));
        String outage = SamplePostmortems.add(path, "fishbone", Map.of("bone", "TECHNOLOGY", "text", "An outage"))
                .text("/id");
        SamplePostmortems.add(
                path,
                "fishbone",
                Map.of("parentId", outage, "text", "Every retry of a client opened another connection"));
        why(path, null, "Why did the checkout fail?", "The service was down.");
        String testData = factor(
                path,
                Map.of(
                        "title",
                        "Test data",
                        "description",
                        "Every promotion in it had metadata.",
                        "links",
                        List.of(Map.of("url", "https://wiki.example.com/promotions"))));
        factor(path, Map.of("title", "Alert thresholds", "description", "They were met after ten minutes."));
        SampleActionItemEvents.proposed(dana.get(path).text("/id"), "Generate test data without metadata", "2024-11-22")
                .address(testData);

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(findings(readiness, "CAUSE_IS_SYMPTOM"))
                .extracting(finding -> finding.path("message").asText())
                .containsExactly(
                        "\"The service was down.\" describes a symptom, not what made it possible.",
                        "\"Checkout timeouts\" describes a symptom, not what made it possible.");
        assertThat(findings(readiness, "FACTOR_WITHOUT_EVIDENCE")).hasSize(2);
        assertThat(findings(readiness, "FACTOR_WITHOUT_ACTION"))
                .extracting(finding -> finding.path("message").asText())
                .containsExactly(
                        "No action item addresses the factor \"Checkout timeouts\".",
                        "No action item addresses the factor \"Alert thresholds\".");
        assertThat(points(readiness, "FACTORS")).isEqualTo("4/16");
        assertThat(rules(readiness)).contains("ACTION_WITHOUT_MEASURE").doesNotContain("ACTION_WITHOUT_OWNER");
        assertThat(points(readiness, "ACTION_ITEMS")).isEqualTo("9/12");
    }

    /** "Buy a team lunch" does not address "Team capacity". */
    @Test
    void sharedWordsAreASuggestionOnly() {
        String path = SamplePostmortems.draft();
        String capacity = factor(path, Map.of("title", "Team capacity"));
        SampleActionItemEvents lunch =
                SampleActionItemEvents.proposed(dana.get(path).text("/id"), "Buy a team lunch", "2024-11-22");

        assertThat(findings(dana.get(path + "/readiness"), "FACTOR_WITHOUT_ACTION"))
                .singleElement()
                .extracting(finding -> finding.path("message").asText())
                .isEqualTo("No action item addresses the factor \"Team capacity\". " + lunch.key()
                        + " shares words with it: if it is meant, name the factor in addresses.");

        lunch.address(capacity);
        assertThat(rules(dana.get(path + "/readiness"))).doesNotContain("FACTOR_WITHOUT_ACTION");
        lunch.findIneffective();
        assertThat(rules(dana.get(path + "/readiness")))
                .as("what had no effect does not address it")
                .contains("FACTOR_WITHOUT_ACTION");
    }

    @Test
    void anAddressedFactorThatDoesNotExistIsAFinding() {
        String path = SamplePostmortems.draft();
        String unknown = UUID.randomUUID().toString();
        SampleActionItemEvents item = SampleActionItemEvents.proposed(
                        dana.get(path).text("/id"), "Tune the alerts", "2024-11-22")
                .address(unknown);

        JsonNode finding = findings(dana.get(path + "/readiness"), "ACTION_ADDRESSES_UNKNOWN_FACTOR")
                .get(0);

        assertThat(finding.path("message").asText())
                .isEqualTo(item.key() + " (Tune the alerts) addresses the factor " + unknown
                        + ", which this postmortem does not have.");
        assertThat(finding.path("path").asText()).isEqualTo("/api/v1/action-items/" + item.key());
        assertThat(dana.get(path).text("/actionItems/0/addressedFactors/0")).isEqualTo(unknown);
    }

    @Test
    void storiesNeedMomentsNumbersAndEverybodyWhoWasThere() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved()
                .record("10:15", TimelineEntryKind.IMPACT_START, "Checkout fails")
                .record("10:25", TimelineEntryKind.DETECTION, "The alert fired")
                .record("11:20", TimelineEntryKind.MITIGATION, "Fixed")
                .assess()
                .involve(Map.of(
                        "dana",
                        ParticipantRole.INCIDENT_COMMANDER,
                        "lee",
                        ParticipantRole.RESPONDER,
                        "team:payments",
                        ParticipantRole.RESPONDER));
        String path = SamplePostmortems.pathOf(incident);
        dana.put(path + "/meeting", "*", """
                {"startsAt": "2024-11-18T09:00:00Z", "endsAt": "2024-11-18T10:00:00Z",
                 "facilitator": {"handle": "user:priya", "displayName": "Priya Raman"},
                 "invitees": [{"handle": "user:dana", "displayName": "Dana"}]}
                """).expect(200);
        SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Alerts on exceptions help."));

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(findings(readiness, "TIMELINE_GAP").get(0).path("message").asText())
                .isEqualTo(
                        "The timeline has no entry for the 55 minutes from 2024-11-15T10:25:00Z to 2024-11-15T11:20:00Z.");
        assertThat(rules(readiness)).doesNotContain("IMPACT_NOT_ASSESSED", "IMPACT_WITHOUT_NUMBERS");
        assertThat(findings(readiness, "PEOPLE_MISSING"))
                .extracting(finding -> finding.path("message").asText())
                .containsExactly("lee took part in the incident but not in the meeting.");
        assertThat(points(readiness, "MEETING")).isEqualTo("4/8");
        assertThat(points(readiness, "IMPACT")).isEqualTo("10/10");
        assertThat(findings(readiness, "LESSONS_OF_ONE_KIND")).hasSize(1);

        SamplePostmortems.add(path, "lessons", Map.of("kind", "GOT_LUCKY", "text", "It was a quiet hour."));
        assertThat(rules(dana.get(path + "/readiness"))).doesNotContain("LESSONS_OF_ONE_KIND");
    }

    @Test
    void aFigureThatIsSaidNotToBeKnownIsAFigure() {
        String unknown =
                SamplePostmortems.pathOf(SampleIncidentEvents.resolved().assess(FigureBasis.NOT_KNOWN));
        String none = SamplePostmortems.pathOf(SampleIncidentEvents.resolved().assess((FigureBasis) null));

        assertThat(rules(dana.get(unknown + "/readiness").expect(200))).doesNotContain("IMPACT_WITHOUT_NUMBERS");
        assertThat(rules(dana.get(none + "/readiness").expect(200))).contains("IMPACT_WITHOUT_NUMBERS");
    }

    @Test
    void whatSaysNothingEarnsNothing() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "TBD").expect(200);
        String first = why(path, null, "Why 1?", "The disk was full.");
        String second = why(path, first, "Why 2?", "n/a");
        String third = why(path, second, "Why 3?", "a");
        why(path, third, "Why 4?", "The disk was FULL");
        factor(path, Map.of("title", "-"));
        SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "none"));
        SamplePostmortems.add(path, "lessons", Map.of("kind", "WENT_WELL", "text", "."));
        SamplePostmortems.add(
                path, "accepted-risks", Map.of("risk", "It stays", "reason", "tbd", "acceptedBy", "Head of payments"));

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(rules(readiness))
                .contains(
                        "SECTION_WITHOUT_CONTENT",
                        "FACTOR_WITHOUT_CONTENT",
                        "LESSON_WITHOUT_CONTENT",
                        "ACTIONS_MISSING");
        assertThat(findings(readiness, "WHY_WITHOUT_CONTENT")).hasSize(3);
        assertThat(points(readiness, "FIVE_WHYS")).isEqualTo("4/16");
        assertThat(points(readiness, "LESSONS")).isEqualTo("0/8");
        assertThat(points(readiness, "ACTION_ITEMS")).isEqualTo("0/12");
        assertThat(findings(readiness, "SECTION_WITHOUT_CONTENT")
                        .get(0)
                        .path("remedy")
                        .asText())
                .startsWith("Say it in at least 5 different words");
    }

    @Test
    void moreItemsEarnNoMorePoints() {
        String path = SamplePostmortems.complete();
        int before =
                dana.get(path + "/readiness").expect(200).at("/completeness").asInt();

        for (int i = 1; i <= 5; i++) {
            SamplePostmortems.add(path, "lessons", Map.of("kind", "GOT_LUCKY", "text", "Lesson " + i));
            factor(
                    path,
                    Map.of(
                            "title",
                            "Procedure number " + i,
                            "links",
                            List.of(Map.of("url", "https://wiki.example.com/promotions"))));
        }
        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(readiness.at("/completeness").asInt()).isLessThanOrEqualTo(before);
        assertThat(findings(readiness, "FACTOR_WITHOUT_CONTENT")).hasSize(4);
        assertThat(points(readiness, "LESSONS")).isEqualTo("4/8");
        int possible = 0;
        for (JsonNode part : readiness.at("/parts")) {
            possible += part.path("possible").asInt();
        }
        assertThat(possible).isEqualTo(100);
    }

    @Test
    void aSectionThatRepeatsAnotherIsNotFilled() {
        ApiClient admin = ApiClient.as(Tokens.admin());
        admin.post("/api/v1/templates", """
                {"key": "repeated", "title": "Two parts", "description": "", "labels": [], "agenda": [], "sections": [
                 {"key": "one", "title": "One", "guidance": "One", "kind": "PROSE", "requiredFrom": "LOW"},
                 {"key": "two", "title": "Two", "guidance": "Two", "kind": "PROSE", "requiredFrom": "LOW"}]}
                """).expect(201);
        String path = SamplePostmortems.draft();
        dana.post(path + "/template-migration", "*", Map.of("template", "repeated"))
                .expect(200);
        SamplePostmortems.write(path, "one", "Customers could not pay for an hour.")
                .expect(200);
        SamplePostmortems.write(path, "two", "For an hour, customers could not pay!")
                .expect(200);

        ApiResponse readiness = dana.get(path + "/readiness").expect(200);

        assertThat(findings(readiness, "SECTION_REPEATED").get(0).path("path").asText())
                .isEqualTo(path + "/sections/two");
        assertThat(points(readiness, "SECTIONS")).isEqualTo("10/20");
    }

    private String why(String path, @Nullable String parent, String question, @Nullable String answer) {
        Map<String, Object> why = new HashMap<>(Map.of("question", question));
        if (parent != null) {
            why.put("parentId", parent);
        }
        if (answer != null) {
            why.put("answer", answer);
        }
        return SamplePostmortems.add(path, "five-whys", why).text("/id");
    }

    private static String factor(String path, Map<String, Object> factor) {
        Map<String, Object> whole = new HashMap<>(factor);
        whole.put("category", "PROCESS");
        return SamplePostmortems.add(path, "contributing-factors", whole).text("/id");
    }

    private static List<String> rules(ApiResponse readiness) {
        return readiness.at("/findings").findValuesAsText("rule");
    }

    private static List<JsonNode> findings(ApiResponse readiness, String rule) {
        return StreamSupport.stream(readiness.at("/findings").spliterator(), false)
                .filter(finding -> finding.path("rule").asText().equals(rule))
                .toList();
    }

    private static String points(ApiResponse readiness, String part) {
        return StreamSupport.stream(readiness.at("/parts").spliterator(), false)
                .filter(one -> one.path("part").asText().equals(part))
                .map(one -> one.path("achieved").asInt() + "/"
                        + one.path("possible").asInt())
                .findFirst()
                .orElseThrow();
    }
}
