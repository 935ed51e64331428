package dev.debrief.incidents.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CatalogImportTest {

    private static final String PATH = "/api/v1/services";
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final String key = "import-test-" + SEQUENCE.incrementAndGet();

    @Test
    void aDryRunReportsWhatAnImportDoesAndASecondImportChangesNothing() {
        String file = component(key, "title: Checkout", key + "-pd") + "---\n" + system();

        ApiResponse dry = send("?dryRun=true", file).expect(200);
        admin().get(PATH + "/" + key).expectProblem(404, "not-found");
        ApiResponse first = send("", file).expect(200);
        ApiResponse second = send("", file).expect(200);

        assertThat(dry.at("/dryRun").asBoolean()).isTrue();
        for (ApiResponse report : new ApiResponse[] {dry, first}) {
            assertThat(report.texts("/created")).containsExactly(key);
            assertThat(report.texts("/skipped", "kind")).containsExactly("System");
            assertThat(report.at("/skipped/0/document").asInt()).isEqualTo(2);
        }
        assertThat(second.texts("/created")).isEmpty();
        assertThat(second.texts("/unchanged")).containsExactly(key);
        ApiResponse service = admin().get(PATH + "/" + key).expect(200);
        assertThat(service.text("/name")).isEqualTo("Checkout");
        assertThat(service.text("/team")).isEqualTo("team:payments");
        assertThat(service.text("/aliases/0/value")).isEqualTo(key + "-pd");
    }

    @Test
    void whatPeopleHaveAddedStays() {
        send("", component(key, "title: Checkout", key + "-pd")).expect(200);
        ApiResponse service = admin().get(PATH + "/" + key).expect(200);
        admin().patch(
                        PATH + "/" + key,
                        service.etag(),
                        "{\"tier\": 1, \"description\": \"Takes orders\", \"aliases\": [{\"value\": \"%s-own\"}]}"
                                .formatted(key))
                .expect(200);

        ApiResponse report =
                send("", component(key, "title: Checkout 2", key + "-pd")).expect(200);

        assertThat(report.texts("/updated")).containsExactly(key);
        ApiResponse after = admin().get(PATH + "/" + key).expect(200);
        assertThat(after.text("/name")).isEqualTo("Checkout 2");
        assertThat(after.at("/tier").asInt()).isEqualTo(1);
        assertThat(after.text("/description")).isEqualTo("Takes orders");
        assertThat(after.texts("/aliases", "value")).containsExactly(key + "-own", key + "-pd");
    }

    @Test
    void anAliasOfAnotherServiceIsSkipped() {
        String file =
                component(key, "title: One", key + "-pd") + "---\n" + component(key + "-2", "title: Two", key + "-PD");

        ApiResponse report = send("", file).expect(200);

        assertThat(report.texts("/created")).containsExactly(key, key + "-2");
        assertThat(report.text("/skipped/0/reason"))
                .isEqualTo("The alias " + key + "-PD belongs to the service " + key + ".");
        assertThat(admin().get(PATH + "/" + key + "-2").expect(200).at("/aliases"))
                .isEmpty();
    }

    @Test
    void invalidYamlIsRefusedWithItsPosition() {
        ApiResponse refused =
                send("", "kind: Component\nmetadata:\n  name: a: b\n").expectProblem(422, "catalogue-file-invalid");

        assertThat(refused.at("/line").asInt()).isEqualTo(3);
        assertThat(refused.at("/column").asInt()).isEqualTo(10);
        send("", "").expectProblem(422, "catalogue-file-invalid");
        send("", "x".repeat(1024 * 1024 + 1)).expectProblem(413, "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "text/yaml", "application/x-yaml"})
    void acceptsTheMediaTypesOfYaml(String mediaType) {
        admin().post(PATH + "/import?dryRun=true", mediaType, system().getBytes(UTF_8))
                .expect(200);
    }

    @Test
    void onlyAdminsImport() {
        ApiClient.as(Tokens.approver())
                .post(PATH + "/import", "application/yaml", system().getBytes(UTF_8))
                .expectProblem(403, "forbidden");
        admin().post(PATH + "/import", "application/json", "{}".getBytes(UTF_8))
                .expectProblem(415, "unsupported-media-type");
    }

    private static String component(String name, String metadata, String alias) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: %s, %s, annotations: {pagerduty.com/service-id: %s}}
                spec: {type: service, lifecycle: production, owner: team-payments}
                """.formatted(name, metadata, alias);
    }

    private static String system() {
        return "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: shop}\n";
    }

    private static ApiResponse send(String query, String file) {
        return admin().post(PATH + "/import" + query, "application/yaml", file.getBytes(UTF_8));
    }

    private static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }
}
