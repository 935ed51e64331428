package dev.debrief.platform.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ApiTest {

    private static final Map<String, Object> CHECKOUT = Map.of("name", "Checkout", "kind", "SMOKE", "quantity", 3);

    @Test
    void createsReadsAndChanges() {
        // Given
        ApiResponse created = ApiClient.as(Tokens.contributor())
                .post("/api/v1/probes", CHECKOUT)
                .expect(201);

        // When
        ApiResponse changed = ApiClient.as(Tokens.approver())
                .patch(created.location(), created.etag(), "{\"quantity\": 4}")
                .expect(200);

        // Then
        ApiResponse read = ApiClient.as(Tokens.reader()).get(created.location()).expect(200);
        assertThat(read.at("/quantity").asInt()).isEqualTo(4);
        assertThat(read.etag()).isEqualTo(changed.etag()).isNotEqualTo(created.etag());
    }

    @Test
    void failsOnAnotherStatus() {
        ApiResponse refused = ApiClient.as(Tokens.reader()).post("/api/v1/probes", CHECKOUT);

        assertThat(refused.expectProblem(403, "forbidden")).isSameAs(refused);
        assertThatThrownBy(() -> refused.expect(201))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected status 201 but got 403")
                .hasMessageContaining("forbidden");
    }

    @Test
    void readsTheListsOfAResponse() {
        ApiClient.as(Tokens.contributor()).post("/api/v1/probes", CHECKOUT).expect(201);

        ApiResponse probes = ApiClient.as(Tokens.reader()).get("/api/v1/probes").expect(200);
        ApiResponse invalid =
                ApiClient.as(Tokens.contributor()).post("/api/v1/probes", Map.of("name", "Checkout", "kind", "SMOKE"));

        assertThat(probes.json()).isSameAs(probes.json());
        assertThat(probes.texts("/items", "name")).contains("Checkout").hasSameSizeAs(probes.at("/items"));
        assertThat(invalid.texts("/errors", "pointer")).containsExactly("#/quantity");
        assertThatThrownBy(() -> probes.texts("/nothing"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is nothing at '/nothing'");
    }

    @Test
    void failsOnAnAnswerThatTheDocumentDoesNotHave() {
        ApiClient reader = ApiClient.as(Tokens.reader());

        assertThatThrownBy(() -> reader.get("/q/openapi"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /q/openapi is not in the OpenAPI document");
    }
}
