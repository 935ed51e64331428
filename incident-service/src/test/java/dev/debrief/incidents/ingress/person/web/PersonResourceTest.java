package dev.debrief.incidents.ingress.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PersonResourceTest {

    private static final Map<String, String> DANA =
            Map.of("handle", "user:dana", "role", "CONTRIBUTOR", "name", "Dana Scott");

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    private StubSource source;
    private String people;

    @BeforeEach
    void addSource() {
        source = StubSource.add();
        people = source.location() + "/people";
    }

    @Test
    void mapsAndUnmaps() {
        ApiResponse mapped = admin.put(people + "/PUSER01", "\"0\"", DANA).expect(200);
        assertThat(mapped.text("/handle")).isEqualTo("user:dana");
        assertThat(mapped.text("/role")).isEqualTo("CONTRIBUTOR");

        admin.delete(people + "/PUSER01", mapped.etag()).expect(204);

        ApiResponse unmapped = admin.get(people + "/PUSER01").expect(200);
        assertThat(unmapped.text("/name")).isEqualTo("Dana Scott");
        assertThat(unmapped.json().has("handle")).isFalse();
        assertThat(unmapped.json().has("role")).isFalse();
    }

    @Test
    void replacesAMapping() {
        ApiResponse mapped = admin.put(people + "/PUSER01", "\"0\"", DANA).expect(200);

        ApiResponse replaced = admin.put(
                        people + "/PUSER01",
                        mapped.etag(),
                        Map.of("handle", "user:rita", "role", "READER", "name", "Rita"))
                .expect(200);

        assertThat(replaced.text("/handle")).isEqualTo("user:rita");
        admin.put(people + "/PUSER01", "\"0\"", DANA).expectProblem(412, "stale-revision");
    }

    @Test
    void takesAnyIdOfTheSource() {
        ApiResponse mapped = admin.put(people + "/dana%40example.com%20%C3%BC", "\"0\"", DANA)
                .expect(200);

        assertThat(mapped.text("/externalId")).isEqualTo("dana@example.com ü");
        admin.put(people + "/" + "x".repeat(201), "\"0\"", DANA).expectProblem(400, "validation-failed");
    }

    @Test
    void listsThoseWithoutAHandle() {
        admin.put(people + "/B", "\"0\"", DANA).expect(200);
        ApiResponse unmapped = admin.put(people + "/A", "\"0\"", DANA).expect(200);
        admin.delete(people + "/A", unmapped.etag()).expect(204);

        assertThat(admin.get(people).texts("/items", "externalId")).containsExactly("A", "B");
        assertThat(admin.get(people + "?mapped=false").texts("/items", "externalId"))
                .containsExactly("A");
        assertThat(admin.get(people + "?mapped=true").texts("/items", "externalId"))
                .containsExactly("B");
        ApiResponse page = admin.get(people + "?limit=1").expect(200);
        assertThat(admin.get(people + "?limit=1&cursor=" + page.text("/nextCursor"))
                        .texts("/items", "externalId"))
                .containsExactly("B");
    }

    @Test
    void peopleBelongToTheirSource() {
        admin.put(people + "/PUSER01", "\"0\"", DANA).expect(200);

        admin.get(StubSource.add().location() + "/people/PUSER01").expectProblem(404, "not-found");
        admin.get("/api/v1/ingress-sources/unknown/people").expectProblem(404, "not-found");
    }

    @Test
    void aTeamIsNoPerson() {
        ApiResponse refused = admin.put(
                people + "/PUSER01", "\"0\"", Map.of("handle", "team:payments", "role", "READER", "name", "Payments"));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/handle");
    }
}
