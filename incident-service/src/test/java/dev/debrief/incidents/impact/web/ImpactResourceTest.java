package dev.debrief.incidents.impact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ImpactResourceTest {

    private ApiResponse incident;
    private String impact;

    @BeforeEach
    void reportAnIncident() {
        incident = contributor()
                .post("/api/v1/incidents", "{\"title\": \"With an impact\", \"severity\": \"LOW\"}")
                .expect(201);
        impact = incident.location() + "/impact";
    }

    @Test
    void isEmptyUntilAssessed() {
        ApiResponse none = contributor().get(impact).expect(200);

        assertThat(none.json()).isEmpty();
        assertThat(none.etag()).isEqualTo("\"0\"");
    }

    @Test
    void keepsFiguresAndDistinguishesNotKnownFromZero() {
        contributor().put(impact, "\"0\"", """
                {"userImpact": "Orders could not be paid", "failedTransactions": {"value": 230, "basis": "ESTIMATED"},
                 "complaints": {"value": 0, "basis": "MEASURED"}, "affectedUsers": {"basis": "NOT_KNOWN"},
                 "revenueLoss": {"amount": 45000.5, "currency": "USD", "basis": "ESTIMATED"}}
                """).expect(200);

        ApiResponse read = contributor().get(impact).expect(200);
        assertThat(read.text("/failedTransactions/value")).isEqualTo("230");
        assertThat(read.text("/complaints/value")).isEqualTo("0");
        assertThat(read.at("/affectedUsers").has("value")).isFalse();
        assertThat(read.text("/revenueLoss/amount")).isEqualTo("45000.5");
        assertThat(read.etag()).isEqualTo("\"1\"");
        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.names()).containsExactly("reported", "impact-assessed");
        assertThat(events.last().at("/impact/revenueLoss/currency").asText()).isEqualTo("USD");
    }

    @Test
    void isPartOfTheResolvedEvent() {
        contributor()
                .put(impact, "\"0\"", "{\"complaints\": {\"value\": 15, \"basis\": \"MEASURED\"}}")
                .expect(200);
        contributor()
                .post(incident.location() + "/transitions", incident.etag(), "{\"transition\": \"RESOLVE\"}")
                .expect(200);

        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        JsonNode resolved = events.payloads().get(events.names().indexOf("resolved"));
        assertThat(resolved.at("/impact/complaints/value").asInt()).isEqualTo(15);
    }

    @Test
    void refusesAStaleRevision() {
        contributor().put(impact, "\"0\"", "{\"userImpact\": \"first\"}").expect(200);

        contributor().put(impact, "\"0\"", "{\"userImpact\": \"second\"}").expectProblem(412, "stale-revision");

        assertThat(contributor().get(impact).text("/userImpact")).isEqualTo("first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    complaints        | {"complaints": {"value": 15, "basis": "NOT_KNOWN"}}
                    complaints        | {"complaints": {"basis": "MEASURED"}}
                    affectedUserShare | {"affectedUserShare": {"value": 101, "basis": "MEASURED"}}
                    """)
    void refusesAFigureThatContradictsItself(String figure, String body) {
        ApiResponse refused = contributor().put(impact, "\"0\"", body).expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/" + figure + "/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"affectedUsers", "failedTransactions", "complaints", "colleagues"})
    void countsAreWhole(String count) {
        String body = "{\"%s\": {\"value\": %s, \"basis\": \"ESTIMATED\"}}";

        ApiResponse refused = contributor()
                .put(impact, "\"0\"", body.formatted(count, "3.5"))
                .expectProblem(400, "validation-failed");
        contributor().put(impact, "\"0\"", body.formatted(count, "3.0")).expect(200);

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/" + count + "/value");
        assertThat(refused.text("/errors/0/detail")).startsWith("must be a whole number");
    }

    @Test
    void sharesHoursAndMoneyNeedNotBeWhole() {
        contributor().put(impact, "\"0\"", """
                {"affectedUserShare": {"value": 3.5, "basis": "ESTIMATED"}, "sloBudgetUsed": {"value": 3.5, "basis": "ESTIMATED"},
                 "colleagueHours": {"value": 3.5, "basis": "ESTIMATED"},
                 "revenueLoss": {"amount": 3.5, "currency": "USD", "basis": "ESTIMATED"}}
                """).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "KRW", "CLP", "ISK"})
    void moneyIsWholeWhereTheCurrencyHasNoSmallerUnit(String currency) {
        String body = "{\"revenueLoss\": {\"amount\": %s, \"currency\": \"%s\", \"basis\": \"ESTIMATED\"}}";

        ApiResponse refused = contributor()
                .put(impact, "\"0\"", body.formatted("1000.5", currency))
                .expectProblem(400, "validation-failed");
        contributor().put(impact, "\"0\"", body.formatted("1000.0", currency)).expect(200);

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/revenueLoss/amount");
        assertThat(refused.text("/errors/0/detail")).startsWith("must be a whole number");
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }
}
