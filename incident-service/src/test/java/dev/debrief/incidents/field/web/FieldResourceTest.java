package dev.debrief.incidents.field.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class FieldResourceTest {

    private static final AtomicInteger FIELDS = new AtomicInteger();

    @Test
    void storesShowsFindsAndPublishesValues() throws Exception {
        String tier = define("SELECT", ", \"options\": [\"retail\", \"enterprise\"]");
        String customers = define("NUMBER", "");

        ApiResponse incident = report("{\"%s\": \"enterprise\", \"%s\": 12.50}".formatted(tier, customers))
                .expect(201);

        assertThat(incident.text("/customFields/" + customers)).isEqualTo("12.5");
        for (String filter : new String[] {tier + ":enterprise", customers + ":12.5"}) {
            assertThat(contributor()
                            .get("/api/v1/incidents?field=" + filter)
                            .expect(200)
                            .at("/items"))
                    .hasSize(1);
        }
        assertThat(contributor()
                        .get("/api/v1/incidents?field=" + tier + ":retail")
                        .at("/items"))
                .isEmpty();
        assertThat(PublishedEvents.about(incident.text("/id"))
                        .last()
                        .at("/incident/customFields/0/value")
                        .asText())
                .isEqualTo("enterprise");
        ApiResponse without = contributor()
                .patch(incident.location(), incident.etag(), "{\"customFields\": {\"%s\": null}}".formatted(tier))
                .expect(200);
        assertThat(without.json().at("/customFields/" + tier).isMissingNode()).isTrue();
        assertThat(PublishedEvents.about(incident.text("/id"))
                        .last()
                        .at("/changedFields/0")
                        .asText())
                .isEqualTo("customFields");
    }

    @Test
    void eventsNameAFieldAsItIsCalledAtTheTime() {
        String key = define("TEXT", "");
        ApiResponse incident = report("{\"%s\": \"retail\"}".formatted(key)).expect(201);
        String id = incident.text("/id");
        assertThat(nameInLastEvent(id)).isEqualTo("A field");

        admin().patch("/api/v1/incident-fields/" + key, "*", "{\"name\": \"Customer tier\", \"retired\": true}")
                .expect(200);
        contributor()
                .post(
                        incident.location() + "/timeline",
                        "{\"occurredAt\": \"2024-11-15T10:15:00Z\", \"kind\": \"CHANGE\", \"text\": \"A change.\"}")
                .expect(201);

        assertThat(PublishedEvents.about(id).names()).endsWith("timeline-entry-recorded");
        assertThat(nameInLastEvent(id)).isEqualTo("Customer tier");
    }

    private static String nameInLastEvent(String id) {
        return PublishedEvents.about(id)
                .last()
                .at("/incident/customFields/0/name")
                .asText();
    }

    @Test
    void refusesInvalidValuesWithAPointer() {
        String day = define("DATE", "");
        String link = define("LINK", "");
        String text = define("TEXT", "");
        String tier = define("SELECT", ", \"options\": [\"retail\"]");
        String number = define("NUMBER", "");

        refuse(day, "\"2024-02-30\"");
        refuse(day, "\"1999-12-31\"");
        refuse(day, "\"2999-01-01\"");
        refuse(link, "\"javascript:alert(1)\"");
        refuse(text, "[\"a\"]");
        refuse(tier, "\"enterprise\"");
        refuse(number, "1e15");
        refuse(number, "0.0000001");
        refuse(number, "\"12\"");
        refuse("never-defined", "\"x\"");
    }

    @Test
    void aRetiredFieldKeepsItsValuesAndAcceptsNoNewOnes() {
        String text = define("TEXT", "");
        ApiResponse incident = report("{\"%s\": \"Old\"}".formatted(text)).expect(201);
        ApiResponse field = admin().get("/api/v1/incident-fields/" + text).expect(200);
        admin().patch("/api/v1/incident-fields/" + text, field.etag(), "{\"retired\": true}")
                .expect(200);

        ApiResponse renamed = contributor()
                .patch(incident.location(), incident.etag(), "{\"title\": \"Renamed\"}")
                .expect(200);

        assertThat(renamed.text("/customFields/" + text)).isEqualTo("Old");
        contributor()
                .patch(incident.location(), renamed.etag(), "{\"customFields\": {\"%s\": \"New\"}}".formatted(text))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void onlyAdminsDefineAKeyAndOnlyOnce() {
        String key = define("TEXT", "");
        String again = "{\"key\": \"" + key + "\", \"name\": \"Again\", \"type\": \"TEXT\"}";

        admin().post("/api/v1/incident-fields", again).expectProblem(409, "field-exists");
        contributor().post("/api/v1/incident-fields", again).expectProblem(403, "forbidden");
        ApiResponse refused = admin().post("/api/v1/incident-fields", """
                {"key": "no-options", "name": "None", "type": "SELECT"}
                """).expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/options");
        for (String filter : new String[] {"never-defined:1", "nonsense"}) {
            ApiResponse wrong =
                    contributor().get("/api/v1/incidents?field=" + filter).expectProblem(400, "validation-failed");
            assertThat(wrong.text("/errors/0/pointer")).isEqualTo("field");
            assertThat(wrong.text("/errors/0/value")).isEqualTo(filter);
        }
    }

    private static void refuse(String key, String value) {
        ApiResponse refused = report("{\"" + key + "\": " + value + "}").expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/customFields/" + key);
    }

    private static ApiResponse report(String customFields) {
        return contributor()
                .post(
                        "/api/v1/incidents",
                        "{\"title\": \"With fields\", \"severity\": \"LOW\", \"customFields\": " + customFields + "}");
    }

    private static String define(String type, String more) {
        String key = "field-" + FIELDS.incrementAndGet() + "-" + type.toLowerCase(Locale.ROOT);
        admin().post(
                        "/api/v1/incident-fields",
                        "{\"key\": \"%s\", \"name\": \"A field\", \"type\": \"%s\"%s}".formatted(key, type, more))
                .expect(201);
        return key;
    }

    private static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }
}
