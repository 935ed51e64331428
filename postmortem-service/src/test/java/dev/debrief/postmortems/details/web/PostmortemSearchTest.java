package dev.debrief.postmortems.details.web;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PostmortemSearchTest {

    private final ApiClient dana = SamplePostmortems.dana();

    @Test
    void findsEverythingPeopleWrite() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "A **Wolkenbruch** flooded the cellar of v7.31.4.")
                .expect(200);
        SamplePostmortems.add(path, "five-whys", Map.of("question", "Why the gutterspout?", "answer", "Leafclogging."));
        SamplePostmortems.add(path, "fishbone", Map.of("bone", "PROCESS", "text", "No rainforecasting"));
        SamplePostmortems.add(
                path,
                "contributing-factors",
                Map.of("category", "PROCESS", "title", "Cellarwatch", "description", "No drainpumping"));
        SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Check the Dachrinne."));
        SamplePostmortems.add(path, "open-questions", Map.of("question", "Who owns the raingauge?"));
        SamplePostmortems.add(
                path,
                "accepted-risks",
                Map.of("risk", "Another stormflood", "reason", "A levee costs more", "acceptedBy", "A"));
        String meeting = SamplePostmortems.planMeeting(path).etag();
        dana.post(path + "/meeting/hold", meeting, """
                        {"heldAt": "2024-11-18T09:00:00Z", "notes": "決済サービスの障害",
                         "attended": [{"handle": "user:dana", "displayName": "Dana"}]}
                        """).expect(200);

        for (String text : List.of(
                "WOLKENBRUCH",
                "7.31.4",
                "spout",
                "leafclog",
                "rainforecast",
                "cellarwatch",
                "drainpump",
                "dachrinne",
                "raingauge",
                "stormflood",
                "levee cellar",
                "の障害")) {
            assertThat(keys(text)).as(text).contains(key(path));
        }
        assertThat(keys("wolkenbruch dachrinnen")).isEmpty();
    }

    @Test
    void findsKeysOfPostmortemsAndIncidents() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String key = key(SamplePostmortems.pathOf(incident));

        assertThat(keys(key)).containsExactly(key);
        assertThat(keys(incident.key().toLowerCase(Locale.ROOT))).contains(key);
        assertThat(keys(key + "0")).doesNotContain(key);
    }

    @Test
    void forgetsWhatWasReplacedOrRemoved() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved().rename("Firstnaming");
        String path = SamplePostmortems.pathOf(incident);
        ApiResponse lesson =
                SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Lessonlearning"));
        SamplePostmortems.write(path, "executive-summary", "Sectionwriting").expect(200);
        assertThat(keys("firstnaming lessonlearning sectionwriting")).containsExactly(key(path));

        incident.rename("Secondnaming");
        assertThat(keys("firstnaming")).isEmpty();
        assertThat(keys("secondnaming")).containsExactly(key(path));
        dana.delete(path + "/lessons/" + lesson.text("/id"), "*").expect(204);
        assertThat(keys("lessonlearning")).isEmpty();
        SamplePostmortems.write(path, "executive-summary", "Other words").expect(200);
        assertThat(keys("sectionwriting")).isEmpty();
    }

    @Test
    void followsRestoredVersions() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "Versionone").expect(200);
        String version =
                dana.post(path + "/versions", Map.of("note", "one")).expect(201).text("/version");
        SamplePostmortems.write(path, "executive-summary", "Versiontwo").expect(200);
        assertThat(keys("versionone")).isEmpty();

        dana.post(path + "/versions/" + version + "/restore", "*", Map.of()).expect(200);

        assertThat(keys("versionone")).containsExactly(key(path));
        assertThat(keys("versiontwo")).isEmpty();
    }

    @Test
    void keepsTheTextsOfAuthorsWhoWriteAtTheSameTime() {
        String path = SamplePostmortems.draft();
        List<CompletableFuture<Void>> authors = Stream.of(
                        "Parallelalpha", "Parallelbravo", "Parallelcharlie", "Paralleldelta")
                .map(text -> CompletableFuture.runAsync(
                        () -> SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", text))))
                .toList();
        authors.forEach(CompletableFuture::join);

        assertThat(keys("parallelalpha parallelbravo parallelcharlie paralleldelta"))
                .containsExactly(key(path));
    }

    @Test
    void findsRestrictedPostmortemsForTheirAudienceOnly() {
        String path = SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:sam", "user:dana"));
        SamplePostmortems.write(path, "executive-summary", "Confidentialwords").expect(200);

        assertThat(keys("confidentialwords")).containsExactly(key(path));
        assertThat(keys(ApiClient.as(Tokens.as("olga", Roles.APPROVER)), "confidentialwords"))
                .isEmpty();
    }

    private List<String> keys(String text) {
        return keys(dana, text);
    }

    private static List<String> keys(ApiClient caller, String text) {
        List<String> keys = new ArrayList<>();
        caller.get("/api/v1/postmortems?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .expect(200)
                .at("/items")
                .forEach(item -> keys.add(item.path("key").asText()));
        return keys;
    }

    private static String key(String path) {
        return path.replaceFirst(".*/", "");
    }
}
