package dev.debrief.incidents.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.catalog.CatalogReference;
import dev.debrief.incidents.catalog.ServiceCatalogService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ServiceResourceTest {

    private static final String PATH = "/api/v1/services";
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    @Inject
    ServiceCatalogService catalogue;

    private final String key = "catalogue-test-" + SEQUENCE.incrementAndGet();

    @Test
    void addsReadsChangesAndListsServices() {
        ApiResponse added = add(key, ", \"tier\": 1, \"runbook\": \"https://wiki.example.com/checkout\"")
                .expect(201);

        assertThat(added.location()).endsWith(PATH + "/" + key);
        assertThat(admin().get(added.location()).expect(200).text("/team")).isEqualTo("team:" + key);
        ApiResponse changed = admin().patch(
                        added.location(),
                        added.etag(),
                        "{\"name\": \"Renamed\", \"tier\": null, \"retired\": true,"
                                + " \"aliases\": [{\"value\": \"%s-a\"}]}".formatted(key))
                .expect(200);
        assertThat(changed.text("/name")).isEqualTo("Renamed");
        assertThat(changed.json().has("tier")).isFalse();
        assertThat(changed.at("/retired").asBoolean()).isTrue();
        for (String filter : List.of("team=team:" + key, "text=" + key.toUpperCase(Locale.ROOT))) {
            assertThat(admin().get(PATH + "?" + filter).expect(200).texts("/items", "key"))
                    .containsExactly(key);
        }
        assertThat(admin().get(PATH + "?text=renamed&team=team:" + key)
                        .expect(200)
                        .texts("/items", "key"))
                .containsExactly(key);
        assertThat(admin().get(PATH + "?text=100%25_&team=team:" + key)
                        .expect(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void onlyAdminsChangeTheCatalogueAndAKeyIsUsedOnce() {
        ApiResponse added = add(key, "").expect(201);

        add(key, "").expectProblem(409, "service-exists");
        ApiClient contributor = ApiClient.as(Tokens.contributor());
        contributor
                .post(PATH, "{\"key\": \"%s-2\", \"name\": \"Two\"}".formatted(key))
                .expectProblem(403, "forbidden");
        contributor.patch(added.location(), added.etag(), "{\"name\": \"Two\"}").expectProblem(403, "forbidden");
        contributor.get(added.location()).expect(200);
        for (String invalid : List.of("Upper", "-a", "a b", "a".repeat(64))) {
            assertThat(add(invalid, "").expectProblem(400, "validation-failed").text("/errors/0/pointer"))
                    .isEqualTo("#/key");
        }
    }

    @Test
    void anAliasBelongsToOneService() {
        String other = key + "-other";
        add(key, ", \"aliases\": [{\"source\": \"pagerduty\", \"value\": \"%s-A\"}]".formatted(key))
                .expect(201);

        ApiResponse refused = add(
                        other,
                        ", \"aliases\": [{\"value\": \"free-%s\"}, {\"source\": \"pagerduty\", \"value\": \"%s-a\"}]"
                                .formatted(key, key))
                .expectProblem(409, "alias-taken");
        assertThat(refused.text("/service")).isEqualTo(key);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/aliases/1");

        ApiResponse added = add(other, ", \"aliases\": [{\"source\": \"splunk\", \"value\": \"%s-a\"}]".formatted(key))
                .expect(201);
        admin().patch(
                        added.location(),
                        added.etag(),
                        "{\"aliases\": [{\"source\": \"pagerduty\", \"value\": \"%s-a\"}]}".formatted(key))
                .expectProblem(409, "alias-taken");
        assertThat(catalogue.resolveAlias("pagerduty", List.of(key + "-A", "nothing")))
                .containsExactly(key);
        assertThat(catalogue.resolveAlias("splunk", List.of(key + "-A"))).containsExactly(other);
        assertThat(catalogue.resolveAlias("grafana", List.of(key + "-A"))).isEmpty();
    }

    @Test
    void aChangeIsSeenAtOnce() {
        ApiResponse added = add(key, "").expect(201);
        assertThat(catalogue.find(List.of(key)).get(key))
                .isEqualTo(new CatalogReference(key, "Service " + key, "team:" + key));

        admin().patch(added.location(), added.etag(), "{\"name\": \"Renamed\", \"team\": null}")
                .expect(200);

        assertThat(catalogue.find(List.of(key)).get(key)).isEqualTo(new CatalogReference(key, "Renamed", null));
    }

    @Test
    void incidentsAndTheirEventsNameTheServicesThatTheyAffect() {
        add(key, ", \"aliases\": [{\"value\": \"%s-alias\"}]".formatted(key)).expect(201);
        ApiResponse incident = ApiClient.as(Tokens.contributor())
                .post("/api/v1/incidents", """
                        {"title": "Checkout fails", "severity": "HIGH", "services": ["%s", "%s-ALIAS", "something else"]}
                        """.formatted(key.toUpperCase(Locale.ROOT), key))
                .expect(201);

        JsonNode affected = incident.at("/affectedServices");
        assertThat(affected.findValuesAsText("name"))
                .containsExactly(key.toUpperCase(Locale.ROOT), key + "-ALIAS", "something else");
        assertThat(affected.path(0).path("key").asText()).isEqualTo(key);
        assertThat(affected.path(1).path("displayName").asText()).isEqualTo("Service " + key);
        assertThat(affected.path(1).path("team").asText()).isEqualTo("team:" + key);
        assertThat(affected.path(2).has("key")).isFalse();
        assertThat(affected.findValuesAsText("finding")).containsExactly("NOT_IN_CATALOGUE");
        assertThat(ApiClient.as(Tokens.reader())
                        .get("/api/v1/incidents?ids=" + incident.text("/id"))
                        .expect(200)
                        .at("/items/0/affectedServices"))
                .isEqualTo(affected);

        JsonNode published = PublishedEvents.about(incident.text("/id")).last().at("/incident/affectedServices");
        assertThat(published).hasSize(1);
        assertThat(published.path(0).path("key").asText()).isEqualTo(key);
        assertThat(published.path(0).path("name").asText()).isEqualTo("Service " + key);
        assertThat(published.path(0).path("team").asText()).isEqualTo("team:" + key);
    }

    private static ApiResponse add(String key, String more) {
        return admin().post(
                        PATH,
                        "{\"key\": \"%s\", \"name\": \"Service %s\", \"team\": \"team:%s\"%s}"
                                .formatted(key, key, key, more));
    }

    private static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }
}
