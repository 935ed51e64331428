package dev.debrief.incidents.relation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RelationResourceTest {

    @Test
    void isShownInBothIncidentsUntilItIsRemoved() {
        ApiResponse again = report("OPEN", "dana");
        ApiResponse first = report("OPEN", "dana");

        ApiResponse related = relate(again, first, "RECURRENCE_OF").expect(201);

        assertThat(related.text("/key")).isEqualTo(first.text("/key"));
        assertThat(dana().get(related.location()).expect(200).json()).isEqualTo(related.json());
        ApiResponse fromThere = dana().get(first.location() + "/related").expect(200);
        assertThat(fromThere.text("/items/0/key")).isEqualTo(again.text("/key"));
        assertThat(fromThere.text("/items/0/relation")).isEqualTo("RECURRED_AS");
        dana().delete(first.location() + "/related/" + again.text("/key"), related.etag())
                .expect(204);
        assertThat(dana().get(again.location() + "/related").at("/items")).isEmpty();
    }

    @Test
    void aPairHasOneRelation() {
        ApiResponse one = report("OPEN", "dana");
        ApiResponse other = report("OPEN", "dana");
        relate(one, other, "RELATED").expect(201);

        relate(other, one, "CAUSED_BY").expectProblem(409, "already-related");
        relate(one, one, "RELATED").expectProblem(400, "validation-failed");
    }

    @Test
    void isVisibleOnlyToThoseWhoSeeBothIncidents() {
        ApiResponse open = report("OPEN", "sam");
        ApiResponse secret = report("RESTRICTED", "sam");
        ApiClient sam = ApiClient.as(Tokens.as("sam", "contributor"));
        sam.post(open.location() + "/related", body(secret, "CAUSED_BY")).expect(201);

        assertThat(sam.get(open.location() + "/related").at("/items")).hasSize(1);
        assertThat(dana().get(open.location() + "/related").expect(200).at("/items"))
                .isEmpty();
        dana().get(open.location() + "/related/" + secret.text("/id")).expectProblem(404, "not-found");
        ApiResponse refused = relate(open, secret, "RELATED").expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/incident");
    }

    private static ApiResponse relate(ApiResponse incident, ApiResponse other, String relation) {
        return dana().post(incident.location() + "/related", body(other, relation));
    }

    private static String body(ApiResponse other, String relation) {
        return "{\"incident\": \"" + other.text("/key") + "\", \"relation\": \"" + relation + "\"}";
    }

    private static ApiResponse report(String visibility, String user) {
        return ApiClient.as(Tokens.as(user, "contributor"))
                .post("/api/v1/incidents", """
                {"title": "Related", "severity": "LOW", "visibility": "%s"}
                """.formatted(visibility))
                .expect(201);
    }

    private static ApiClient dana() {
        return ApiClient.as(Tokens.contributor());
    }
}
