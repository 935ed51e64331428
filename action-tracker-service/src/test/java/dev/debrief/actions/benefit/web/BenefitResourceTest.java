package dev.debrief.actions.benefit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.incident.SampleIncidentProjections;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.actions.report.ReportItems;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class BenefitResourceTest {

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    private ReportItems items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ReportItems.ofOpenPostmortem(postmortems);
    }

    @Test
    void aBenefitIsSetReadChangedAndRemoved() {
        String path = pathOf(items.create(Map.of()));
        reader().get(path).expectProblem(404, "not-found");

        ApiResponse first =
                contributor().put(path, "\"0\"", benefit("DETECT", 20)).expect(200);
        assertThat(first.etag()).isEqualTo("\"1\"");
        assertThat(first.text("/shortens")).isEqualTo("DETECT");
        contributor().put(path, "\"0\"", benefit("MITIGATE", 5)).expectProblem(412, "stale-revision");
        assertThat(contributor()
                        .put(path, first.etag(), benefit("DETECT", 20))
                        .expect(200)
                        .etag())
                .as("nothing changed")
                .isEqualTo("\"1\"");
        ApiResponse second =
                contributor().put(path, first.etag(), benefit("MITIGATE", 39)).expect(200);
        assertThat(reader().get(path).expect(200).at("/minutes").asInt()).isEqualTo(39);

        contributor().delete(path, first.etag()).expectProblem(412, "stale-revision");
        contributor().delete(path, second.etag()).expect(204);
        reader().get(path).expectProblem(404, "not-found");
        contributor().delete(path, second.etag()).expectProblem(404, "not-found");
        assertThat(reader().get(path.replace("/benefit", "/history"))
                        .expect(200)
                        .texts("/items", "action"))
                .containsExactly(
                        "action-item.benefit-removed",
                        "action-item.benefit-set",
                        "action-item.benefit-set",
                        "action-item.proposed");
    }

    @Test
    void eachChangeIsPublishedWithTheItem() {
        String item = items.create(Map.of());
        String id = reader().get(ReportItems.pathOf(item)).expect(200).text("/id");

        contributor().put(pathOf(item), "\"0\"", benefit("DETECT", 20)).expect(200);
        contributor().put(pathOf(item), "\"1\"", benefit("DETECT", 20)).expect(200);
        PublishedEvents set = PublishedEvents.about(id);
        contributor().delete(pathOf(item), "\"1\"").expect(204);
        PublishedEvents removed = PublishedEvents.about(id);

        assertThat(set.names()).containsExactly("proposed", "updated");
        assertThat(set.payloads().get(0).at("/actionItem").has("benefit")).isFalse();
        assertThat(set.last().at("/actionItem/benefit/shortens").asText()).isEqualTo("DETECT");
        assertThat(set.last().at("/actionItem/benefit/minutes").asInt()).isEqualTo(20);
        assertThat(set.last().at("/changedFields")).hasToString("[\"benefit\"]");
        assertThat(removed.names()).containsExactly("proposed", "updated", "updated");
        assertThat(removed.last().at("/actionItem").has("benefit")).isFalse();
        assertThat(removed.last().at("/changedFields")).hasToString("[\"benefit\"]");
    }

    @Test
    void ofSeveralFirstBenefitsOneIsStored() {
        String path = pathOf(items.create(Map.of()));

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> contributor()
                        .put(path, "\"0\"", benefit("DETECT", 10 + i))
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412, 412, 412);
    }

    @ParameterizedTest
    @CsvSource({"DETECT, 0, #/minutes", "DETECT, 43201, #/minutes", "REPAIR, 10, #/shortens"})
    void whatIsNoBenefitIsRefused(String interval, int minutes, String pointer) {
        String path = pathOf(items.create(Map.of()));

        assertThat(contributor()
                        .put(path, "\"0\"", benefit(interval, minutes))
                        .expectProblem(400, "validation-failed")
                        .texts("/errors", "pointer"))
                .containsExactly(pointer);
    }

    @Test
    void theIncidentIsReplayedWithEachActionItemAndWithAll() {
        incidentWithTimes();
        String alerts = items.open(Map.of("title", "Lower the alert thresholds"));
        String canary = items.open(Map.of("title", "Establish canary deployments"));
        String dropped = items.open(Map.of());
        items.open(Map.of());
        set(alerts, "DETECT", 20);
        set(canary, "MITIGATE", 39);
        set(dropped, "RESOLVE", 15);
        ReportItems.transition(dropped, "DROP");
        ReportItems.transition(alerts, "START", "COMPLETE", "VERIFY");

        ApiResponse bought = minutesBought(Tokens.reader());

        assertThat(bought.text("/incidentKey")).isEqualTo(items.incidentKey());
        assertThat(bought.at("/expected/minutes").asLong()).isEqualTo(80);
        assertThat(bought.at("/expected/replayedMinutes").asLong()).isEqualTo(31);
        assertThat(bought.at("/expected/savedMinutes").asLong()).isEqualTo(49);
        assertThat(bought.texts("/expected/intervals", "minutes")).containsExactly("10", "5", "50", "15");
        assertThat(bought.texts("/expected/intervals", "replayedMinutes")).containsExactly("0", "5", "11", "15");
        assertThat(bought.texts("/expected/intervals", "replayedEndedAt")).endsWith("2024-11-15T10:46:00Z");
        assertThat(bought.at("/verifiedSavedMinutes").asLong()).isEqualTo(10);
        assertThat(bought.texts("/actionItems", "key")).containsExactly(alerts, canary, dropped);
        assertThat(bought.texts("/actionItems", "replayedMinutes")).containsExactly("70", "41", "65");
        assertThat(bought.texts("/actionItems", "savedMinutes")).containsExactly("10", "39", "15");
    }

    @Test
    void withoutTheTimesOfTheIncidentNothingIsReplayed() {
        set(items.create(Map.of()), "DETECT", 20);

        ApiResponse bought = minutesBought(Tokens.reader());

        assertThat(bought.at("/expected/intervals")).isEmpty();
        assertThat(bought.at("/expected/savedMinutes").asLong()).isZero();
        assertThat(bought.at("/actionItems")).hasSize(1);
    }

    @Test
    void onlyWhoMaySeeThePostmortemSeesBenefits() {
        String item = items.create(Map.of());
        set(item, "DETECT", 20);

        items.update(Visibility.RESTRICTED, "user:dana");

        ApiClient olaf = ApiClient.as(Tokens.as("olaf", "approver"));
        olaf.get(pathOf(item)).expectProblem(404, "not-found");
        olaf.put(pathOf(item), "*", benefit("DETECT", 1)).expectProblem(404, "not-found");
        olaf.delete(pathOf(item), "*").expectProblem(404, "not-found");
        olaf.get("/api/v1/postmortems/" + items.postmortemKey() + "/minutes-bought")
                .expectProblem(404, "not-found");
        for (String token : List.of(Tokens.as("dana", "reader"), Tokens.admin())) {
            ApiClient.as(token).get(pathOf(item)).expect(200);
            minutesBought(token);
        }
    }

    private void incidentWithTimes() {
        incidents.apply(new IncidentUpdate(
                items.incidentId(),
                1,
                items.number(),
                "Checkout fails",
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of("checkout"),
                SampleIncidentProjections.TIMES));
    }

    private ApiResponse minutesBought(String token) {
        return ApiClient.as(token)
                .get("/api/v1/postmortems/" + items.postmortemKey() + "/minutes-bought")
                .expect(200);
    }

    private static void set(String item, String interval, int minutes) {
        contributor().put(pathOf(item), "\"0\"", benefit(interval, minutes)).expect(200);
    }

    private static Map<String, Object> benefit(String interval, int minutes) {
        return Map.of("shortens", interval, "minutes", minutes);
    }

    private static String pathOf(String item) {
        return ReportItems.pathOf(item) + "/benefit";
    }

    private static ApiClient reader() {
        return ApiClient.as(Tokens.reader());
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }
}
