package dev.debrief.postmortems.template.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TemplateTest {

    private static final String TEMPLATES = "/api/v1/templates";

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @Test
    void fourTemplatesAreBuiltIn() {
        ApiResponse list = admin.get(TEMPLATES).expect(200);

        assertThat(list.at("/items").findValuesAsText("key")).contains("standard", "sre", "short", "security");
        ApiResponse standard = admin.get(TEMPLATES + "/standard").expect(200);
        assertThat(standard.etag()).isEqualTo("\"0\"");
        assertThat(standard.at("/sections").findValuesAsText("key"))
                .containsExactly(
                        "details",
                        "executive-summary",
                        "timeline",
                        "impact",
                        "detection",
                        "response",
                        "root-cause-analysis",
                        "primary-root-cause",
                        "contributing-factors",
                        "lessons-learned",
                        "action-items",
                        "follow-up");
    }

    @Test
    void aChangeCreatesAVersionForNewDrafts() {
        String key = add("summary", "Summary").text("/key");
        String before = draftWith(key);

        ApiResponse changed = admin.put(TEMPLATES + "/" + key, "\"1\"", template(null, "summary", "In Short"))
                .expect(200);
        String after = draftWith(key);

        assertThat(changed.text("/version")).isEqualTo("2");
        assertThat(headings(before)).containsExactly("Summary");
        assertThat(headings(after)).containsExactly("In Short");
        admin.put(TEMPLATES + "/" + key, "\"1\"", template(null, "summary", "Stale"))
                .expectProblem(412, "stale-revision");
        assertThat(admin.get(TEMPLATES + "/" + key + "/versions")
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("version"))
                .containsExactly("2", "1");
        assertThat(admin.get(TEMPLATES + "/" + key + "/versions/1").expect(200).text("/sections/0/title"))
                .isEqualTo("Summary");
    }

    @Test
    void aRetiredTemplateIsNotUsedForNewDrafts() {
        String key = add("summary", "Summary").text("/key");
        String draft = draftWith(key);

        admin.delete(TEMPLATES + "/" + key, "\"1\"").expect(204);

        assertThat(admin.get(TEMPLATES).at("/items").findValuesAsText("key")).doesNotContain(key);
        assertThat(admin.get(TEMPLATES + "/" + key).expect(200).at("/retired").asBoolean())
                .isTrue();
        assertThat(headings(draft)).containsExactly("Summary");
        SamplePostmortems.dana()
                .post(
                        "/api/v1/postmortems",
                        Map.of("incident", SampleIncidentEvents.reported().key(), "template", key))
                .expectProblem(400, "validation-failed");
        admin.delete(TEMPLATES + "/standard", "*").expectProblem(409, "template-needed");
    }

    @Test
    void rejectsContradictorySections() {
        var twice = Map.of("key", "a", "title", "A", "guidance", "a", "kind", "TIMELINE");
        var body = Map.of(
                "key",
                unused(),
                "title",
                "Twice",
                "description",
                "",
                "labels",
                List.of(),
                "agenda",
                List.of(),
                "sections",
                List.of(twice, twice));

        ApiResponse refused = admin.post(TEMPLATES, body).expectProblem(422, "template-contradictory");

        assertThat(refused.at("/errors").findValuesAsText("pointer"))
                .containsExactly("#/sections/1/key", "#/sections/1/kind");
        admin.post(TEMPLATES, template("standard", "a", "A")).expectProblem(409, "template-exists");
    }

    @Test
    void draftsUseTheTemplateOfAnIncidentLabel() {
        String path = SamplePostmortems.pathOf(
                SampleIncidentEvents.labelled("security").resolve("2024-11-15T11:35:00Z"));

        ApiResponse draft = SamplePostmortems.dana().get(path).expect(200);

        assertThat(draft.text("/template")).isEqualTo("security");
        assertThat(draft.at("/missingSections").toString())
                .contains("exposure", "containment", "notification")
                .doesNotContain("evidence-preservation");
    }

    @Test
    void theMeetingUsesTheAgendaOfTheTemplate() {
        SampleIncidentEvents incident = SampleIncidentEvents.reported();
        String path = draftWith("short", incident);
        incident.resolve("2024-11-15T11:35:00Z");

        ApiResponse meeting = SamplePostmortems.planMeeting(path);

        assertThat(meeting.at("/plan/agenda").findValuesAsText("title"))
                .containsExactly("What happened", "Why, and what we learned", "What we do about it");
    }

    private ApiResponse add(String section, String title) {
        return admin.post(TEMPLATES, template(unused(), section, title)).expect(201);
    }

    private static String template(@Nullable String key, String section, String title) {
        return """
                {%s"title": "Of this test", "description": "", "labels": [], "agenda": [],
                 "sections": [{"key": "%s", "title": "%s", "guidance": "Words", "kind": "PROSE"}]}
                """.formatted(key == null ? "" : "\"key\": \"" + key + "\", ", section, title);
    }

    private static String unused() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String draftWith(String template) {
        return draftWith(template, SampleIncidentEvents.reported());
    }

    private static String draftWith(String template, SampleIncidentEvents incident) {
        ApiResponse drafted = SamplePostmortems.dana()
                .post("/api/v1/postmortems", Map.of("incident", incident.key(), "template", template))
                .expect(201);
        return "/api/v1/postmortems/" + drafted.text("/key");
    }

    private static List<String> headings(String path) {
        return SamplePostmortems.dana().get(path).expect(200).at("/sections").findValuesAsText("title");
    }
}
