package dev.debrief.postmortems.audience.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class AudienceTest {

    private static final Map<String, String> SUMMARY = Map.of(
            "title", "Checkout was down",
            "whatHappened", "Nobody could pay.",
            "whatWeDo", "We test more.");

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient approver = ApiClient.as(Tokens.approver());

    @Test
    void anExternalSummaryIsWrittenAndReadWithItsETag() {
        String path = SamplePostmortems.draft();
        ApiResponse before = dana.get(path + "/external-summary").expect(200);
        assertThat(before.etag()).isEqualTo("\"0\"");
        assertThat(before.json().has("title")).isFalse();

        ApiResponse written =
                dana.put(path + "/external-summary", before.etag(), SUMMARY).expect(200);

        assertThat(written.etag()).isEqualTo("\"1\"");
        assertThat(written.text("/writtenBy")).isEqualTo("user:dana");
        assertThat(dana.get(path + "/external-summary").text("/whatWeDo")).isEqualTo("We test more.");
        dana.put(path + "/external-summary", "\"0\"", SUMMARY).expectProblem(412, "stale-revision");
        dana.put(path + "/external-summary", SUMMARY).expectProblem(428, "revision-required");
        assertThat(dana.get(path + "/audit").texts("/items", "action")).contains("external-summary.written");
    }

    @Test
    void itIsOutdatedWhenWhatItWasWrittenFromChanges() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.pathOf(incident);
        String url = path + "/external-summary";
        assertThat(dana.put(url, "*", SUMMARY).expect(200).at("/outdated").asBoolean())
                .isFalse();

        SamplePostmortems.write(path, "detection", "An alert fired.").expect(200);
        assertThat(changes(url)).isEmpty();
        SamplePostmortems.write(path, "executive-summary", "Customers could not pay.")
                .expect(200);
        assertThat(changes(url)).containsExactly("SUMMARY");
        incident.assess();
        assertThat(changes(url)).containsExactly("SUMMARY", "IMPACT");
        incident.resolve("2024-11-15T12:35:00Z");
        assertThat(changes(url)).containsExactly("SUMMARY", "IMPACT", "TIMES");
        assertThat(dana.get(url).at("/outdated").asBoolean()).isTrue();

        dana.put(url, "*", SUMMARY).expect(200);
        assertThat(changes(url)).isEmpty();
    }

    private List<String> changes(String url) {
        return dana.get(url).expect(200).texts("/changedSources");
    }

    @Test
    void aPublishedExternalSummaryStays() {
        String path = SamplePostmortems.published();

        dana.put(path + "/external-summary", "*", SUMMARY).expectProblem(409, "postmortem-not-writable");
    }

    @Test
    void anApproverChoosesAudiencesInAnyStatus() {
        String path = SamplePostmortems.published();
        String url = path + "/audiences";
        ApiResponse before = dana.get(url).expect(200);
        assertThat(before.etag()).isEqualTo("\"0\"");
        assertThat(audience(before, "executive-summary")).isEqualTo("ORGANISATION");

        ApiResponse chosen = approver.put(url, before.etag(), choice("executive-summary", "PUBLIC"))
                .expect(200);

        assertThat(chosen.etag()).isEqualTo("\"1\"");
        assertThat(audience(dana.get(url), "executive-summary")).isEqualTo("PUBLIC");
        assertThat(approver.put(url, "\"1\"", choice("executive-summary", "PUBLIC"))
                        .expect(200)
                        .etag())
                .isEqualTo("\"1\"");
        approver.put(url, "\"0\"", choice("detection", "INTERNAL")).expectProblem(412, "stale-revision");
        approver.put(url, "*", Map.of("sections", List.of())).expect(200);
        assertThat(audience(dana.get(url), "executive-summary")).isEqualTo("ORGANISATION");
        dana.put(url, "*", choice("detection", "INTERNAL")).expectProblem(403, "forbidden");
        assertThat(dana.get(path + "/audit").texts("/items", "action")).contains("audiences.chosen");
    }

    /** A published version still has them. */
    @Test
    void archivedSectionsKeepTheirAudience() {
        String path = SamplePostmortems.draft();
        String url = path + "/audiences";
        dana.post(path + "/template-migration", "*", Map.of("template", "security"))
                .expect(200);
        SamplePostmortems.write(path, "exposure", "Nothing was exposed.").expect(200);
        approver.put(url, "*", choice("exposure", "INTERNAL")).expect(200);
        dana.post(path + "/template-migration", "*", Map.of("template", "standard"))
                .expect(200);
        assertThat(dana.get(url).texts("/sections", "section")).doesNotContain("exposure");

        approver.put(url, "*", choice("executive-summary", "PUBLIC")).expect(200);

        dana.post(path + "/template-migration", "*", Map.of("template", "security"))
                .expect(200);
        assertThat(audience(dana.get(url), "exposure")).isEqualTo("INTERNAL");
        assertThat(audience(dana.get(url), "executive-summary")).isEqualTo("PUBLIC");
    }

    @Test
    void everybodyWhoWorkedOnItIsARole() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.write(
                        path, "detection", "Zacharias, Yolanda, Xaver and Wendelin saw Uta's alert. The shop was slow.")
                .expect(200);
        ApiClient.as(Tokens.as("yolanda", Roles.CONTRIBUTOR))
                .put(path + "/sections/primary-root-cause", "*", Map.of("text", "A regular expression."))
                .expect(200);
        ApiClient.as(Tokens.as("xaver", Roles.CONTRIBUTOR))
                .post(path + "/versions", Map.of())
                .expect(201);
        ApiClient.as(Tokens.as("wendelin", Roles.CONTRIBUTOR))
                .put(path + "/external-summary", "*", SUMMARY)
                .expect(200);
        ApiResponse reviewers = dana.get(path + "/reviewers").expect(200);
        dana.put(
                        path + "/reviewers",
                        reviewers.etag(),
                        Map.of("reviewers", List.of(Map.of("handle", "user:zacharias", "displayName", "Zacharias"))))
                .expect(200);

        assertThat(dana.get(path + "/document?format=markdown&audience=ORGANISATION")
                        .body())
                .contains("saw Uta's alert. The shop was slow.")
                .doesNotContainIgnoringCase("zacharias")
                .doesNotContainIgnoringCase("yolanda")
                .doesNotContainIgnoringCase("xaver")
                .doesNotContainIgnoringCase("wendelin");

        dana.post(path + "/versions", Map.of()).expect(201);
        ApiClient.as(Tokens.as("uta", Roles.CONTRIBUTOR))
                .post(path + "/versions", Map.of())
                .expect(201);

        assertThat(dana.get(path + "/versions/0.2/document?format=markdown&audience=ORGANISATION")
                        .body())
                .contains("The shop was slow.")
                .doesNotContainIgnoringCase("uta's");
    }

    @Test
    void theExternalSummaryIsCheckedForBlame() {
        String path = SamplePostmortems.draft();
        dana.put(
                        path + "/external-summary",
                        "*",
                        Map.of(
                                "title", "Checkout was down",
                                "whatHappened", "Human error caused the outage.",
                                "whatWeDo", "We test more."))
                .expect(200);

        assertThat(dana.get(path + "/language").expect(200).body()).contains("external-summary/what-happened");
    }

    @Test
    void onlySectionsOfThePostmortemHaveAudiences() {
        String url = SamplePostmortems.draft() + "/audiences";

        ApiResponse unknown =
                approver.put(url, "*", choice("no-such", "PUBLIC")).expectProblem(400, "validation-failed");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("#/sections/0/section");
        approver.put(url, "*", """
                        {"sections": [{"section": "detection", "audience": "PUBLIC"},
                                      {"section": "detection", "audience": "INTERNAL"}]}
                        """).expectProblem(400, "validation-failed");
    }

    private static Map<String, Object> choice(String section, String audience) {
        return Map.of("sections", List.of(Map.of("section", section, "audience", audience)));
    }

    private static String audience(ApiResponse audiences, String section) {
        int position = audiences.texts("/sections", "section").indexOf(section);
        return audiences.text("/sections/" + position + "/audience");
    }
}
