package dev.debrief.actions.report.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.actions.report.ReportItems;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.OrganisationClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class StatisticsResourceTest {

    private static final String PATH = "/api/v1/action-items/statistics";

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    @Inject
    OrganisationClock time;

    private ReportItems items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ReportItems.ofOpenPostmortem(postmortems);
    }

    @Test
    void aTeamHasCountsAndSharesOfWhatItCompletedAndWhatHelped() {
        items.open(Map.of("dueOn", "2024-11-22"));
        items.open(Map.of());
        ReportItems.transition(items.open(Map.of()), "START", "COMPLETE");
        ReportItems.transition(items.open(Map.of()), "START", "COMPLETE", "VERIFY");
        ReportItems.transition(items.open(Map.of()), "START", "COMPLETE", "VERIFY");
        ReportItems.transition(items.open(Map.of()), "START", "COMPLETE", "FIND_INEFFECTIVE");
        ReportItems.transition(items.open(Map.of()), "DROP");

        ApiResponse statistics = statistics(Tokens.reader(), "groupBy=team");

        assertThat(statistics.texts("/groups", "name")).containsExactly("team:qa");
        JsonNode team = statistics.at("/groups/0");
        assertThat(team.path("total").asLong()).isEqualTo(6);
        assertThat(team.path("completed").asLong()).isEqualTo(4);
        assertThat(team.path("verified").asLong()).isEqualTo(2);
        assertThat(team.path("ineffective").asLong()).isEqualTo(1);
        assertThat(team.path("dropped").asLong()).isEqualTo(1);
        assertThat(team.path("overdue").asLong()).isEqualTo(1);
        assertShare(team.path("completion"), 6, 0.667);
        assertShare(team.path("verification"), 4, 0.75);
        assertShare(team.path("effectiveness"), 3, 0.667);
        assertThat(team.at("/age/n").asLong()).isEqualTo(2);
        assertThat(team.at("/age/medianDays").asDouble()).isZero();
        assertThat(statistics.at("/more").asBoolean()).isFalse();
    }

    @Test
    void personsAreOneGroup() {
        items.open(Map.of("owner", Map.of("handle", "user:dana")));
        items.open(Map.of("owner", Map.of("handle", "user:kim")));
        items.create(Map.of());

        ApiResponse statistics = statistics(Tokens.admin(), "groupBy=team");

        assertThat(statistics.texts("/groups", "name")).containsExactly("persons", "unassigned");
        assertThat(statistics.texts("/groups", "total")).containsExactly("2", "1");
        assertThat(statistics.body()).doesNotContain("dana", "kim");
    }

    @Test
    void itemsAreGroupedByKindIntentAndStatus() {
        items.open(Map.of("intent", "PREVENT"));
        ReportItems.transition(items.open(Map.of("kind", "PREVENTIVE_MEASURE", "intent", "PREVENT")), "DROP");
        items.create(Map.of("intent", "DETECT"));

        assertThat(statistics(Tokens.reader(), "groupBy=kind").texts("/groups", "name"))
                .containsExactly("IMMEDIATE_FIX", "PREVENTIVE_MEASURE");
        assertThat(statistics(Tokens.reader(), "groupBy=intent").texts("/groups", "name"))
                .containsExactly("DETECT", "PREVENT");
        ApiResponse byStatus = statistics(Tokens.reader(), "groupBy=status");
        assertThat(byStatus.texts("/groups", "name")).containsExactly("OPEN", "PROPOSED", "DROPPED");
        assertThat(byStatus.texts("/groups", "total")).containsExactly("1", "1", "0");
        assertThat(byStatus.json().at("/groups/2/completion").has("share")).isFalse();
    }

    @Test
    void anItemCountsForEachServiceOfItsIncidentOrForNone() {
        items.open(Map.of());
        assertThat(statistics(Tokens.reader(), "groupBy=service").texts("/groups", "name"))
                .containsExactly("none");

        incidents.apply(new IncidentUpdate(
                items.incidentId(),
                1,
                items.number(),
                "Checkout fails",
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of("checkout", "payments"),
                IncidentTimes.UNKNOWN));

        assertThat(statistics(Tokens.reader(), "groupBy=service").texts("/groups", "name"))
                .containsExactly("checkout", "payments");
    }

    @Test
    void theSlipIsHowFarTheDueDateMovedSinceTheCommitment() {
        String moved = items.create(Map.of("dueOn", "2035-01-01"));
        ReportItems.patch(moved, Map.of("dueOn", "2035-02-01", "owner", Map.of("handle", "team:qa")));
        ReportItems.transition(moved, "COMMIT");
        ReportItems.patch(moved, Map.of("dueOn", "2035-02-05", "dueDateReason", "The environment is late."));
        ReportItems.patch(moved, Map.of("dueOn", "2035-02-11", "dueDateReason", "It is later still."));
        JsonNode slip = statistics(Tokens.reader(), "groupBy=status").at("/groups/0/slip");
        assertThat(slip.path("n").asLong()).isEqualTo(1);
        assertThat(slip.path("medianDays").asDouble()).isEqualTo(10);

        items.open(Map.of());
        items.open(Map.of());
        items.create(Map.of("dueOn", "2035-01-01"));

        JsonNode all = statistics(Tokens.reader(), "groupBy=kind").at("/groups/0/slip");
        assertThat(all.path("n").asLong()).isEqualTo(3);
        assertThat(all.path("medianDays").asDouble()).isZero();
    }

    /** It was moved by ten days, and happened again months later: then work began again with a date of its own. */
    @Test
    void theTimeUntilItHappenedAgainIsNoSlip() {
        report(items.incidentId(), items.number(), "2024-11-15T10:15:00Z");
        String item = items.open(Map.of("dueOn", "2024-12-01"));
        move(item, "2024-12-11");
        ReportItems.transition(item, "START", "COMPLETE", "VERIFY");
        assertThat(slip()).isEqualTo(10);

        report(Ids.next(), items.number() + 10_000, "2025-01-14T10:15:00Z");
        ApiResponse reopened = ApiClient.as(Tokens.approver())
                .post(
                        ReportItems.pathOf(item) + "/transitions",
                        "*",
                        Map.of(
                                "transition", "RECUR",
                                "reason", "Again",
                                "recurredIn", "INC-" + (items.number() + 10_000)))
                .expect(200);
        move(item, "2035-03-01");
        LocalDate since = LocalDate.parse(reopened.text("/dueOn"));
        assertThat(slip()).isEqualTo(ChronoUnit.DAYS.between(since, LocalDate.of(2035, 3, 1)));

        move(item, since.toString());
        assertThat(slip()).isZero();
    }

    private static void move(String item, String dueOn) {
        ReportItems.patch(item, Map.of("dueOn", dueOn, "dueDateReason", "The environment is late."));
    }

    private long slip() {
        return statistics(Tokens.reader(), "groupBy=kind")
                .at("/groups/0/slip/medianDays")
                .asLong();
    }

    private void report(UUID id, long number, String startedAt) {
        Instant start = Instant.parse(startedAt);
        incidents.apply(new IncidentUpdate(
                id,
                1,
                number,
                "Checkout fails",
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of("service-" + items.number()),
                new IncidentTimes(start, start, start, start, start),
                IncidentKind.INCIDENT,
                false,
                false,
                start));
    }

    @Test
    void onlyWhatTheCallerMaySeeIsCounted() {
        ReportItems restricted = ReportItems.ofPostmortemRestrictedTo(postmortems, "user:dana");
        restricted.create(Map.of());
        String query = "?groupBy=kind&postmortem=" + restricted.postmortemKey();

        for (String token : List.of(Tokens.as("dana", "reader"), Tokens.admin())) {
            assertThat(ApiClient.as(token).get(PATH + query).expect(200).at("/groups"))
                    .hasSize(1);
        }
        assertThat(ApiClient.as(Tokens.as("olaf", "approver"))
                        .get(PATH + query)
                        .expect(200)
                        .at("/groups"))
                .isEmpty();
        assertThat(ApiClient.as(Tokens.reader())
                        .get(PATH + "?postmortem=PM-987654321")
                        .expect(200)
                        .at("/groups"))
                .isEmpty();
    }

    @Test
    void thePeriodIsThatOfTheCreation() {
        items.create(Map.of());
        String today = time.today().toString();
        String tomorrow = time.today().plusDays(1).toString();
        String yesterday = time.today().minusDays(1).toString();

        assertThat(statistics(Tokens.reader(), "from=" + today + "&to=" + tomorrow)
                        .at("/groups"))
                .hasSize(1);
        assertThat(statistics(Tokens.reader(), "from=" + yesterday + "&to=" + today)
                        .at("/groups"))
                .isEmpty();
        ApiResponse defaults = ApiClient.as(Tokens.reader()).get(PATH).expect(200);
        assertThat(defaults.text("/to")).isEqualTo(tomorrow);
        assertThat(defaults.text("/from"))
                .isEqualTo(time.today().plusDays(1).minusDays(365).toString());
        assertThat(statistics(Tokens.reader(), "groupBy=team").json().has("from"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=owner, groupBy",
        "groupBy=person, groupBy",
        "from=2024-12-01&to=2024-12-01, from",
        "from=2020-12-01&to=2024-12-01, from",
        "postmortem=INC-1, postmortem",
        "by=team, by"
    })
    void whatCannotBeCountedIsRefused(String query, String pointer) {
        assertThat(ApiClient.as(Tokens.reader())
                        .get(PATH + "?" + query)
                        .expectProblem(400, "validation-failed")
                        .texts("/errors", "pointer"))
                .containsExactly(pointer);
    }

    private ApiResponse statistics(String token, String query) {
        return ApiClient.as(token)
                .get(PATH + "?" + query + "&postmortem=" + items.postmortemKey())
                .expect(200);
    }

    private static void assertShare(JsonNode share, long n, double value) {
        assertThat(share.path("n").asLong()).isEqualTo(n);
        assertThat(share.path("share").asDouble()).isEqualTo(value);
    }
}
