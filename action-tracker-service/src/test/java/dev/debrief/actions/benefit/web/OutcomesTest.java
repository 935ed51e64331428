package dev.debrief.actions.benefit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.incident.SampleIncidentProjections;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.actions.report.ReportItems;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Predictions beside later incidents of the same service. The intervals of the sample last 10, 5, 50 and 15 minutes.
 */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class OutcomesTest {

    /** After the incident, and before anything is done about it. */
    private static final Instant EARLY = Instant.parse("2024-12-01T08:00:00Z");

    /** After everything is done. */
    private static final Instant LATE = Instant.parse("2099-01-15T08:00:00Z");

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    private ReportItems items;
    private String service;

    @BeforeEach
    void createIncident() {
        items = ReportItems.ofOpenPostmortem(postmortems);
        service = "service-" + items.number();
        incidents.apply(incident(1, SampleIncidentProjections.TIMES));
    }

    private IncidentUpdate incident(long version, IncidentTimes times) {
        return new IncidentUpdate(
                items.incidentId(),
                version,
                items.number(),
                "Checkout fails",
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of(service, "other-" + service),
                times);
    }

    @Test
    void predictionAndActualMinutesStandSideBySide() {
        String alerts = itemThatShortens("DETECT", 7);
        String canary = itemThatShortens("MITIGATE", 60);
        ReportItems.transition(alerts, "START", "COMPLETE");
        String early = report(incidentAt(EARLY, 4, 40));
        String late = report(incidentAt(LATE, 2, 5));

        ApiResponse bought = minutesBought(Tokens.reader());

        assertThat(bought.texts("/outcomes", "incidentKey")).containsExactly(late, late, early, early);
        assertThat(bought.texts("/outcomes", "interval")).containsExactly("DETECT", "MITIGATE", "DETECT", "MITIGATE");
        assertThat(bought.texts("/outcomes", "minutesBefore")).containsExactly("10", "50", "10", "50");
        assertThat(bought.texts("/outcomes", "predictedMinutes")).containsExactly("3", "0", "3", "0");
        assertThat(bought.texts("/outcomes", "actualMinutes")).containsExactly("2", "5", "4", "40");
        assertThat(bought.text("/outcomes/0/incidentTitle")).isEqualTo("Checkout fails again");
        assertThat(bought.text("/outcomes/0/startedAt")).isEqualTo(LATE.toString());
        assertThat(bought.texts("/actionItems", "key")).containsExactly(alerts, canary);
        assertThat(bought.texts("/actionItems/0/outcomes", "incidentKey"))
                .as("the others began before it was done")
                .containsExactly(late);
        assertThat(bought.texts("/actionItems/0/outcomes", "actualMinutes")).containsExactly("2");
        assertThat(bought.at("/actionItems/1/outcomes")).as("it is not done").isEmpty();
    }

    @Test
    void onlyResolvedIncidentsAfterThisOneWithASharedServiceAreCompared() {
        itemThatShortens("DETECT", 7);
        report(incidentAt(Instant.parse("2024-11-15T11:30:00Z"), 2, 5));
        report(incidentAt(EARLY, 2, 5).affecting("another-" + service));
        report(incidentAt(EARLY, 2, 5).ofKind(IncidentKind.NEAR_MISS));
        report(incidentAt(EARLY, 2, 5).mergedInto(items.incidentId()));
        report(incidentAt(EARLY, 2, 5).cancelled());
        report(incidentAt(EARLY, 2, 5).unresolved());
        String compared = report(incidentAt(EARLY, 2, 5).affecting("other-" + service));

        assertThat(minutesBought(Tokens.reader()).texts("/outcomes", "incidentKey"))
                .containsExactly(compared);
    }

    @Test
    void aFurtherIncidentOfTheSamePostmortemIsNoLaterOne() {
        itemThatShortens("DETECT", 7);
        IncidentUpdate further = incidentAt(EARLY, 2, 5).update();
        incidents.apply(further);
        assertThat(minutesBought(Tokens.reader()).at("/outcomes")).hasSize(1);

        items.alsoCovers(further.id());

        assertThat(minutesBought(Tokens.reader()).at("/outcomes")).isEmpty();
    }

    @Test
    void nothingIsLaterThanAnIncidentThatIsNotResolved() {
        itemThatShortens("DETECT", 7);
        report(incidentAt(EARLY, 2, 5));
        IncidentTimes times = SampleIncidentProjections.TIMES;

        incidents.apply(
                incident(2, new IncidentTimes(times.startedAt(), times.detectedAt(), null, times.mitigatedAt(), null)));

        assertThat(minutesBought(Tokens.reader()).at("/outcomes")).isEmpty();
    }

    @Test
    void aDroppedItemPredictsNothing() {
        String item = itemThatShortens("DETECT", 7);
        report(incidentAt(EARLY, 2, 5));
        ReportItems.transition(item, "DROP");

        assertThat(minutesBought(Tokens.reader()).at("/outcomes")).isEmpty();
    }

    @Test
    void theNewestTwentyAreCompared() {
        itemThatShortens("DETECT", 7);
        for (int day = 0; day < 22; day++) {
            report(incidentAt(EARLY.plus(Duration.ofDays(day)), day, 5));
        }

        List<String> compared = minutesBought(Tokens.reader()).texts("/outcomes", "actualMinutes");

        assertThat(compared).hasSize(20).startsWith("21", "20").endsWith("2");
    }

    @Test
    void aRestrictedIncidentIsShownToItsAudienceOnly() {
        itemThatShortens("DETECT", 7);
        report(incidentAt(EARLY, 2, 5).restrictedTo("user:dana"));

        ApiResponse others = minutesBought(Tokens.as("olaf", "approver"));

        assertThat(others.at("/outcomes")).isEmpty();
        assertThat(others.body()).doesNotContain("Checkout fails again");
        for (String token : List.of(Tokens.as("dana", "reader"), Tokens.admin())) {
            assertThat(minutesBought(token).at("/outcomes")).hasSize(1);
        }
    }

    private String itemThatShortens(String interval, int minutes) {
        String item = items.open(Map.of());
        ApiClient.as(Tokens.contributor())
                .put(ReportItems.pathOf(item) + "/benefit", "\"0\"", Map.of("shortens", interval, "minutes", minutes))
                .expect(200);
        return item;
    }

    private ApiResponse minutesBought(String token) {
        return ApiClient.as(token)
                .get("/api/v1/postmortems/" + items.postmortemKey() + "/minutes-bought")
                .expect(200);
    }

    private LaterIncident incidentAt(Instant start, int detectMinutes, int mitigateMinutes) {
        return new LaterIncident(service, start, detectMinutes, mitigateMinutes);
    }

    /** Returns its key. */
    private String report(LaterIncident incident) {
        incidents.apply(incident.update());
        return incident.key();
    }
}
